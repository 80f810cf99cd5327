import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { clockText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import { useCameraLabels } from "./camera-labels.ts";
import styles from "./identity-form.module.css";
import { IdentityForm } from "./identity-form.tsx";
import page from "./step-page.module.css";
import { WristbandForm } from "./wristband-form.tsx";

export type IdentityPageProps = {
  consent: Pick<Consent, "label" | "wristbandMatchedAt" | "notMeAt" | "lastHandOver">;
  /** Gets `wristband`: what was scanned. */
  scanAction: FormAction;
  /** Gets one field for each ticked identifier, named as in `IDENTIFIERS`, and `confirmedBy`. */
  action: FormAction;
  mismatchAction: FormAction;
  backHref: string;
};

export function IdentityPage({ consent, scanAction, action, mismatchAction, backHref }: IdentityPageProps) {
  const t = useTranslations("ward.identity");
  const shared = useTranslations();
  const camera = useCameraLabels();
  const { label, wristbandMatchedAt, notMeAt, lastHandOver } = consent;
  return (
    <div className={page.page}>
      <div className={styles.top}>
        {notMeAt && (
          <div className={styles.alarm}>
            <Notice kind="stop">
              {shared("ward.record.notMeNote", { device: lastHandOver?.tabletName ?? "", time: clockText(notMeAt) })}
            </Notice>
          </div>
        )}
        <div>
          <h1>{t("title")}</h1>
          <p className={page.hint}>{t("hint")}</p>
        </div>
        {!wristbandMatchedAt && (
          <WristbandForm
            action={scanAction}
            labels={{ field: t("scan"), submit: t("scanSubmit"), busy: shared("common.busy"), camera }}
          />
        )}
      </div>
      <IdentityForm
        action={action}
        mismatchAction={mismatchAction}
        name={{
          title: t("labelName"),
          value: displayName(label),
          tick: t("name"),
          error: t("error.name"),
          other: { label: t("confirmedBy"), hint: t("confirmedByHint"), error: t("error.confirmedBy") },
        }}
        number={{ title: t("labelNumber"), value: label.hospitalNo, tick: t("number"), error: t("error.number") }}
        matched={wristbandMatchedAt && t("matched", { time: clockText(wristbandMatchedAt) })}
        labels={{
          left: [0, 1, 2].map((n) => t("left", { n })),
          next: shared("ward.next"),
          busy: shared("common.busy"),
          summary: shared("ward.errors.summary"),
          cannotSpeak: t("cannotSpeak"),
          mismatch: { open: t("mismatch"), warning: t("mismatchWarn"), confirm: t("mismatchConfirm") },
        }}
        back={
          <ButtonLink href={backHref} icon="arrow-left">
            {shared("ward.back")}
          </ButtonLink>
        }
      />
    </div>
  );
}
