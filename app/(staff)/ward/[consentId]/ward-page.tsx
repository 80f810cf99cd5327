import type { ReactNode } from "react";
import { UnsentOnTablet } from "@/components/tablet/unsent-on-tablet.tsx";
import { OpenQuestionsNotice } from "@/components/ward/open-questions-notice.tsx";
import { PatientBanner } from "@/components/ward/patient-banner.tsx";
import type { WardStep } from "@/components/ward/steps.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { getServices } from "@/lib/services.ts";
import type { WardStaff } from "@/lib/use-cases/require-staff.ts";
import { StaffFrame } from "../../staff-frame";

type Props = {
  staff: WardStaff;
  consent?: Consent;
  step?: WardStep;
  stopHref?: string;
  /** Stands in the place of the patient banner. */
  band?: ReactNode;
  /** Where the patient's open questions are settled; they are said to be there. */
  questionsHref?: string;
  children: ReactNode;
};

/** A page about one patient: the staff bar, and the banner that says whose record this is. */
export async function WardPage({ staff, consent, band, questionsHref, children, ...about }: Props) {
  const { tabletKeys } = await getServices();
  return (
    <StaffFrame
      staff={staff}
      place={staff.ward.name}
      banner={consent ? <PatientBanner consent={consent} {...about} /> : band}
    >
      <UnsentOnTablet receiptKey={tabletKeys.public.receipt} holder="staff" />
      {consent && questionsHref && <OpenQuestionsNotice consent={consent} href={questionsHref} />}
      {children}
    </StaffFrame>
  );
}
