import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import { IDENTIFIERS } from "@/lib/consent/events.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import { IdentityForm } from "./identity-form.tsx";
import page from "./step-page.module.css";

export type IdentityPageProps = {
  consent: Pick<Consent, "label">;
  /** Gets one field for each ticked identifier, named as in `IDENTIFIERS`. */
  action: FormAction;
  mismatchAction: FormAction;
  backHref: string;
};

export function IdentityPage({ consent, action, mismatchAction, backHref }: IdentityPageProps) {
  const t = useTranslations("ward.identity");
  const shared = useTranslations();
  const words = {
    "name-stated": {
      title: t("labelName"),
      value: displayName(consent.label),
      tick: t("name"),
      error: t("error.name"),
    },
    "wristband-number": {
      title: t("labelNumber"),
      value: consent.label.hospitalNo,
      tick: t("number"),
      error: t("error.number"),
    },
  };
  return (
    <IdentityForm
      action={action}
      mismatchAction={mismatchAction}
      identifiers={IDENTIFIERS.map((name) => ({ name, ...words[name] }))}
      labels={{
        left: Array.from({ length: IDENTIFIERS.length + 1 }, (_, n) => t("left", { n })),
        next: shared("ward.next"),
        busy: shared("common.busy"),
        summary: shared("ward.errors.summary"),
        mismatch: { open: t("mismatch"), warning: t("mismatchWarn"), confirm: t("mismatchConfirm") },
      }}
      heading={
        <div>
          <h1>{t("title")}</h1>
          <p className={page.hint}>{t("hint")}</p>
        </div>
      }
      back={
        <ButtonLink href={backHref} icon="arrow-left">
          {shared("ward.back")}
        </ButtonLink>
      }
    />
  );
}
