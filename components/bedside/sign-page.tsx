import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import { MAX_POINTS, MAX_STROKES } from "@/lib/signature/ink.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import { HandBackForm } from "./hand-back-form.tsx";
import { PageHeader } from "./page-header.tsx";
import { RICH_TEXT } from "./rich-text.tsx";
import { SignForm } from "./sign-form.tsx";
import styles from "./sign-page.module.css";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  /** The same for every load of this page within one hand-over: it makes a second submission the same as the first. */
  submissionId: string;
  /** The server's date in Hong Kong, as the leaflet's date line is filled in. */
  dateText: string;
  submitUrl: string;
  doneUrl: string;
  lockedUrl: string;
  backHref: string;
  handBackAction: BedsideAction;
};

export function SignPage(props: Props) {
  const { consent, leaflet, submissionId, dateText, submitUrl, doneUrl, lockedUrl, backHref, handBackAction } = props;
  const t = useTranslations("bedside.sign");
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
      <noscript>
        <div className={styles.noScript}>
          <Notice kind="stop">{t("noScript")}</Notice>
        </div>
      </noscript>
      <SignForm
        submissionId={submissionId}
        submitUrl={submitUrl}
        doneUrl={doneUrl}
        lockedUrl={lockedUrl}
        limits={{ strokes: MAX_STROKES, pointsInStroke: MAX_POINTS }}
        printed={{ ...leaflet.signatureLine, name: displayName(consent.label), dateText }}
        words={{
          tools: t("tools"),
          undo: t("undo"),
          clear: t("clear"),
          leftHand: t("leftHand"),
          rightHand: t("rightHand"),
          pad: t("pad"),
          padDescription: t("padDescription"),
          // The number is filled in where the strokes are counted.
          count: t.raw("count"),
          unsaved: t.rich("unsaved", RICH_TEXT),
          lost: t("lost"),
          empty: t("empty"),
          tooMuch: t("tooMuch"),
          offline: t("offline"),
          refused: t("refused"),
          confirm: t("confirm"),
          saving: t("saving"),
          tryNow: t("tryNow"),
        }}
      >
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.hint}>{t.rich("hint", RICH_TEXT)}</p>
      </SignForm>
    </BedsideShell>
  );
}
