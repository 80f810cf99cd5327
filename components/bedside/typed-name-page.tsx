import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Declaration } from "@/lib/consent/declaration.ts";
import { isStaffSignatory, type Signatory } from "@/lib/consent/signatories.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import type { Locale } from "@/lib/messages/locale.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import { DeclarationBox } from "./declaration-box.tsx";
import { HandBackForm } from "./hand-back-form.tsx";
import { PageHeader } from "./page-header.tsx";
import { Signer } from "./signer.tsx";
import { TypedNameForm } from "./typed-name-form.tsx";
import styles from "./typed-name-page.module.css";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  signatory: Signatory;
  declaration: Declaration;
  locale: Locale;
  /** Gets `typedName`. */
  action: FormAction;
  backHref: string;
  handBackAction: BedsideAction;
};

/** A signature by keyboard or switch. It needs no pad and no scripts. */
export function TypedNamePage(props: Props) {
  const { consent, leaflet, signatory, declaration, locale, action, backHref, handBackAction } = props;
  const t = useTranslations("signatories.typed");
  const bedside = useTranslations("bedside");
  return (
    <BedsideShell
      headerLine
      header={
        <PageHeader
          consent={consent}
          leafletTitle={leaflet.title}
          tools={
            <>
              <ButtonLink href={backHref} size="tool" icon="arrow-left">
                {bedside("back")}
              </ButtonLink>
              <HandBackForm action={handBackAction} />
            </>
          }
        />
      }
    >
      <div className={styles.page}>
        <h1>{t("title")}</h1>
        {!signatory.givesConsent && <Signer signatory={signatory} />}
        <p>{isStaffSignatory(signatory.role) ? t("hintStaff") : t("hint")}</p>
        <DeclarationBox declaration={declaration} locale={locale} />
        <TypedNameForm
          action={action}
          words={{
            name: t("name"),
            problems: t("problems"),
            confirm: bedside("sign.confirm"),
            saving: bedside("sign.saving"),
          }}
        />
      </div>
    </BedsideShell>
  );
}
