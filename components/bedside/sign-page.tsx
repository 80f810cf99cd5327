import { useTranslations } from "next-intl";
import type { PublicKeys } from "@/components/tablet/tablet-keys.ts";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Declaration } from "@/lib/consent/declaration.ts";
import { isStaffSignatory, type Signatory } from "@/lib/consent/signatories.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import type { Locale } from "@/lib/messages/locale.ts";
import type { DrawnMethod } from "@/lib/signature/canonical-submission.ts";
import { MAX_POINTS, MAX_STROKES } from "@/lib/signature/ink.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import { DeclarationBox } from "./declaration-box.tsx";
import { HandBackForm } from "./hand-back-form.tsx";
import { PageHeader } from "./page-header.tsx";
import { RICH_TEXT } from "./rich-text.tsx";
import { SignForm } from "./sign-form.tsx";
import styles from "./sign-page.module.css";
import { Signer } from "./signer.tsx";
import { usePrintedLine } from "./use-printed-line.ts";
import { useSignWords } from "./use-sign-words.ts";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  /** Whose turn it is. Their submission id is the same for every load of this page within one hand-over. */
  signatory: Signatory;
  method: DrawnMethod;
  /** Shown to those who have not just read it on the review page. */
  declaration: Declaration;
  locale: Locale;
  /** Of this turn's unfinished ink; only the server's live session of this tablet gives it. */
  draftKey: string;
  keys: PublicKeys;
  /** The server's date in Hong Kong, as the leaflet's date line is filled in. */
  dateText: string;
  submitUrl: string;
  doneUrl: string;
  /** Where the tablet's next turn is. */
  turnUrl: string;
  lockedUrl: string;
  backHref: string;
  /** To the other ways of signing, for those who have them. */
  otherHref?: string | undefined;
  /** For a tablet that runs no script, and has no pad. */
  typedHref: string;
  handBackAction: BedsideAction;
};

export function SignPage(props: Props) {
  const { consent, leaflet, signatory, method, declaration, otherHref } = props;
  const t = useTranslations("bedside");
  const own = useTranslations("signatories");
  const { title, hint, words } = useSignWords(method);
  const isLater = !signatory.givesConsent;
  return (
    <BedsideShell
      headerLine
      header={
        <PageHeader
          consent={consent}
          leafletTitle={leaflet.title}
          tools={
            <>
              <ButtonLink href={props.backHref} size="tool" icon="arrow-left">
                {isStaffSignatory(signatory.role) ? own("turn.back") : t("back")}
              </ButtonLink>
              <HandBackForm action={props.handBackAction} />
            </>
          }
        />
      }
    >
      <noscript>
        <div className={styles.noScript}>
          <Notice kind="stop">{own("noScript")}</Notice>
          <ButtonLink href={props.typedHref} size="bedside" icon="keyboard">
            {own("other.typed.title")}
          </ButtonLink>
        </div>
      </noscript>
      <SignForm
        method={method}
        turn={{
          submissionId: signatory.submissionId,
          identifiedAt: isStaffSignatory(signatory.role) ? consent.identified?.at : undefined,
          reference: consent.reference,
        }}
        draftKey={props.draftKey}
        keys={props.keys}
        submitUrl={props.submitUrl}
        doneUrl={props.doneUrl}
        turnUrl={props.turnUrl}
        lockedUrl={props.lockedUrl}
        limits={{ strokes: MAX_STROKES, points: MAX_POINTS }}
        printed={usePrintedLine(signatory, leaflet, props.dateText)}
        words={words}
        declaration={isLater && <DeclarationBox declaration={declaration} locale={props.locale} />}
        other={
          otherHref && (
            <ButtonLink href={otherHref} size="bedside" icon="people" className={styles.other}>
              {own.rich("other.link", RICH_TEXT)}
            </ButtonLink>
          )
        }
      >
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.hint}>{isLater ? <Signer signatory={signatory} /> : hint}</p>
      </SignForm>
    </BedsideShell>
  );
}
