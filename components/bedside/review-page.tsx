import { useTranslations } from "next-intl";
import type { FormState } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Declaration } from "@/lib/consent/declaration.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import type { Locale } from "@/lib/messages/locale.ts";
import { AnswerButtons } from "./answer-buttons.tsx";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import { DeclarationBox } from "./declaration-box.tsx";
import type { Look } from "./look.ts";
import { MoreBelow } from "./more-below.tsx";
import { ReadingHeader } from "./reading-header.tsx";
import styles from "./review-page.module.css";
import { ReviewSummary } from "./review-summary.tsx";
import { ReviewWaiting } from "./review-waiting.tsx";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  declaration: Declaration;
  look: Look;
  locale: Locale;
  /** Where each tier is read again, by tier id. */
  tierHref: Record<string, string>;
  /** What was not read or acknowledged yet. Signing can be pressed all the same; `refusal` then explains. */
  missing: { label: string; href: string }[];
  /** Gets `step` and `call`. */
  questionAction: BedsideAction;
  wantToSignAction: BedsideAction;
  deferAction: BedsideAction;
  declineAction: BedsideAction;
  handBackAction: BedsideAction;
  lookAction: BedsideAction;
  refusal?: FormState["refusal"] | undefined;
};

/** What was read, what a signature means, and three answers of one size. */
export function ReviewPage(props: Props) {
  const { consent, leaflet, declaration, locale, tierHref, missing, refusal } = props;
  const t = useTranslations("bedside.review");
  const stepCount = leafletPages(leaflet).length + 1;
  return (
    <BedsideShell
      highFoot
      header={
        <ReadingHeader
          consent={consent}
          leaflet={leaflet}
          step={stepCount}
          stepCount={stepCount}
          look={props.look}
          lookAction={props.lookAction}
          handBackAction={props.handBackAction}
        />
      }
      foot={
        <>
          <MoreBelow />
          <AnswerButtons
            consent={consent}
            sign={props.wantToSignAction}
            defer={props.deferAction}
            decline={props.declineAction}
          />
        </>
      }
    >
      <div className={styles.page}>
        <h1>{t("title")}</h1>
        <RefusalNotice refusal={refusal} />
        {missing.length > 0 && (
          <Notice kind="caution" title={t("missing")}>
            <ul className={styles.missing}>
              {missing.map((item) => (
                <li key={item.href}>
                  <a href={item.href} lang="zh-HK">
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <ReviewWaiting consent={consent} leaflet={leaflet} step={stepCount} questionAction={props.questionAction} />
        <ReviewSummary consent={consent} leaflet={leaflet} tierHref={tierHref} />
        <DeclarationBox declaration={declaration} locale={locale} />
      </div>
    </BedsideShell>
  );
}
