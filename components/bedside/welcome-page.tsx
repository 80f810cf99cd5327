import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { nextSignatory } from "@/lib/consent/signatories.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import { CallForm } from "./call-form.tsx";
import { ContrastTool } from "./contrast-tool.tsx";
import footStyles from "./foot.module.css";
import { handOverIdOf } from "./hand-over-id.ts";
import type { Look } from "./look.ts";
import { MoreBelow } from "./more-below.tsx";
import { RICH_TEXT } from "./rich-text.tsx";
import { StepForm } from "./step-form.tsx";
import { TextSizeSamples } from "./text-size-samples.tsx";
import styles from "./welcome-page.module.css";

type Props = {
  consent: Consent;
  leafletTitle: string;
  look: Look;
  startAction: BedsideAction;
  notMeAction: BedsideAction;
  /** Gets `step` and `call`: 0 is this page. */
  questionAction: BedsideAction;
  /** Gets `textSize` or `contrast`. */
  lookAction: BedsideAction;
  /** Gets `locale`: the one to change to. */
  localeAction: BedsideAction;
};

/** The name first and largest, 這不是我 opposite it, and the three outcomes before any reading. */
export function WelcomePage(props: Props) {
  const { consent, leafletTitle, look, startAction, notMeAction, lookAction, localeAction } = props;
  const t = useTranslations("bedside");
  const common = useTranslations("common");
  const nextLocale = common("language.next");
  const leaflet = { title: leafletTitle, b: (words: ReactNode) => <strong lang="zh-HK">{words}</strong> };
  return (
    <BedsideShell
      header={
        <div className={styles.header}>
          <p className={styles.brand}>
            <Icon name="leaflet" />
            {common("app.title")}
          </p>
          <div className={styles.tools}>
            <StepForm press="look" action={localeAction}>
              <Button type="submit" variant="quiet" size="tool" name="locale" value={nextLocale} lang={nextLocale}>
                {common("language.nextName")}
              </Button>
            </StepForm>
            <ContrastTool contrast={look.contrast} action={lookAction} />
            <CallForm consent={consent} action={props.questionAction} step={0} reason="help" />
          </div>
        </div>
      }
      foot={
        <>
          <MoreBelow />
          <div className={footStyles.foot}>
            <StepForm handOverId={handOverIdOf(consent)} action={notMeAction} className={styles.notMe}>
              <SubmitButton
                variant="quiet"
                size="bedside"
                icon="x"
                className={footStyles.fill}
                busyLabel={t("handingBack")}
              >
                {t("welcome.notMe")}
              </SubmitButton>
            </StepForm>
            <StepForm action={startAction} className={footStyles.main}>
              <SubmitButton
                size="bedside"
                iconEnd="arrow-right"
                className={footStyles.fill}
                busyLabel={t("welcome.starting")}
              >
                {t("welcome.start")}
              </SubmitButton>
            </StepForm>
          </div>
        </>
      }
    >
      <div className={styles.words}>
        <div>
          <PatientGreeting consent={consent} />
          <SignedFor consent={consent} />
          <p className={styles.small}>{t("onlyChinese")}</p>
        </div>
        <div className={styles.about}>
          <p>{t.rich("welcome.about", leaflet)}</p>
          <p>{t.rich("welcome.pace", RICH_TEXT)}</p>
          <p>{t.rich("welcome.outcomes", RICH_TEXT)}</p>
          <p className={styles.small}>{t("welcome.privacy")}</p>
        </div>
      </div>
      <TextSizeSamples textSize={look.textSize} action={lookAction} />
    </BedsideShell>
  );
}

/** The Chinese name largest where there is one, the name in Latin letters beneath it. */
function PatientGreeting({ consent }: { consent: Consent }) {
  const t = useTranslations("bedside.welcome");
  const { nameChinese, nameLatin } = consent.label;
  const nameStyle = isLong(nameChinese || nameLatin)
    ? styles.longName
    : nameChinese
      ? styles.chineseName
      : styles.latinName;
  return (
    <h1 className={styles.greeting}>
      <span className={styles.hello}>{t("greeting")} </span>
      <span className={nameStyle}>{nameChinese || nameLatin}</span>
      {nameChinese && nameLatin && <span className={styles.otherName}> {nameLatin}</span>}
    </h1>
  );
}

/** The greeting names the patient, whoever reads and signs for them. */
function SignedFor({ consent }: { consent: Consent }) {
  const t = useTranslations("signatories");
  const signatory = nextSignatory(consent);
  if (!signatory?.name || signatory.role === "patient") return null;
  return <p className={styles.signedFor}>{t("signedFor", { name: signatory.name })}</p>;
}

/** Han characters are twice as wide as Latin letters. */
function isLong(name: string): boolean {
  return [...name].reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0) > 30;
}
