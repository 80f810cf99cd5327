import type { ReactNode } from "react";
import { UnsentOnTablet } from "@/components/tablet/unsent-on-tablet.tsx";
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
  children: ReactNode;
};

/** A page about one patient: the staff bar, and the banner that says whose record this is. */
export async function WardPage({ staff, consent, band, children, ...about }: Props) {
  const { tabletKeys } = await getServices();
  return (
    <StaffFrame
      staff={staff}
      place={staff.ward.name}
      banner={consent ? <PatientBanner consent={consent} {...about} /> : band}
    >
      <UnsentOnTablet receiptKey={tabletKeys.public.receipt} holder="staff" />
      {children}
    </StaffFrame>
  );
}
