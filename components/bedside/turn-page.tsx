import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Declaration } from "@/lib/consent/declaration.ts";
import { isStaffSignatory, type Signatory } from "@/lib/consent/signatories.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import type { Locale } from "@/lib/messages/locale.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import { DeclarationBox } from "./declaration-box.tsx";
import { HandBackForm } from "./hand-back-form.tsx";
import { IdentifyPanel } from "./identify-panel.tsx";
import { MoreBelow } from "./more-below.tsx";
import { PageHeader } from "./page-header.tsx";
import { RICH_TEXT } from "./rich-text.tsx";
import styles from "./turn-page.module.css";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  signatory: Signatory;
  /** Which signature of the sitting this is. */
  order: { n: number; count: number };
  declaration: Declaration;
  locale: Locale;
  /** The signature that was made just now was one of a turn that is over. */
  isNotStored: boolean;
  beginHref: string;
  /** Of a witness or doctor, who first gives a PIN. Gets `staffNumber` and `secret`. */
  identifyAction?: FormAction | undefined;
  handBackAction: BedsideAction;
};

/** Between two signatures: into whose hands the tablet goes now. Nothing of the one before is to be seen. */
export function TurnPage(props: Props) {
  const { consent, leaflet, signatory, order, declaration, locale, isNotStored, beginHref, identifyAction } = props;
  const t = useTranslations("signatories");
  return (
    <BedsideShell
      headerLine
      header={
        <PageHeader
          consent={consent}
          leafletTitle={leaflet.title}
          progressText={t("turn.order", order)}
          tools={<HandBackForm action={props.handBackAction} />}
        />
      }
      foot={
        !identifyAction && (
          <>
            <MoreBelow />
            <div className={styles.foot}>
              <ButtonLink href={beginHref} variant="primary" size="bedside" icon="pen" className={styles.begin}>
                {t.rich("turn.begin", { ...RICH_TEXT, name: signatory.name ?? "" })}
              </ButtonLink>
            </div>
          </>
        )
      }
    >
      <div className={styles.page}>
        <div className={styles.words}>
          {isNotStored && (
            <Notice kind="caution" role="alert" code="not-stored">
              {t("turn.notStored")}
            </Notice>
          )}
          <NextPerson signatory={signatory} />
          <DeclarationBox declaration={declaration} locale={locale} />
          <Notice kind="info" icon="people">
            {t("turn.sitting")}
          </Notice>
        </div>
        {identifyAction && <IdentifyPanel action={identifyAction} />}
      </div>
    </BedsideShell>
  );
}

/** The name largest. Of staff it is not known yet: the role stands in its place, and who may take it. */
function NextPerson({ signatory: { role, name } }: { signatory: Signatory }) {
  const t = useTranslations("signatories");
  const isStaff = isStaffSignatory(role);
  return (
    <div>
      <h1 className={styles.pass}>
        <span className={styles.lead}>{t("turn.pass")} </span>
        <span className={styles.name}>{isStaff ? t(`role.${role}`) : name}</span>
      </h1>
      <p className={styles.role}>{isStaff ? t(`turn.staff.${role}`) : t(`role.${role}`)}</p>
    </div>
  );
}
