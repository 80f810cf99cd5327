import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { IconName } from "@/components/ui/icon.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import footStyles from "./foot.module.css";
import { HandBackForm } from "./hand-back-form.tsx";
import { MoreBelow } from "./more-below.tsx";
import styles from "./other-ways-page.module.css";
import { PageHeader } from "./page-header.tsx";

const ICONS = { mark: "x", thumbprint: "thumbprint", typed: "keyboard" } as const satisfies Record<string, IconName>;
type Way = keyof typeof ICONS;

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  hrefs: Record<Way, string>;
  backHref: string;
  handBackAction: BedsideAction;
};

/** Three ways to sign without writing, of one size and one style; each says that it needs a witness. */
export function OtherWaysPage({ consent, leaflet, hrefs, backHref, handBackAction }: Props) {
  const t = useTranslations("signatories.other");
  return (
    <BedsideShell
      headerLine
      header={
        <PageHeader consent={consent} leafletTitle={leaflet.title} tools={<HandBackForm action={handBackAction} />} />
      }
      foot={
        <>
          <MoreBelow />
          <div className={footStyles.foot}>
            <ButtonLink href={backHref} size="bedside" icon="arrow-left" className={footStyles.back}>
              {t("back")}
            </ButtonLink>
          </div>
        </>
      }
    >
      <div className={styles.page}>
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        <ul className={styles.ways}>
          {(["mark", "thumbprint", "typed"] as const).map((way) => (
            <li key={way} className={styles.item}>
              <ButtonLink href={hrefs[way]} variant="secondary" size="bedside" icon={ICONS[way]} className={styles.way}>
                <span className={styles.words}>
                  <span>{t(`${way}.title`)}</span>
                  <span className={styles.hint}>{t(`${way}.hint`)}</span>
                  <span className={styles.hint}>{t("witness")}</span>
                </span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      </div>
    </BedsideShell>
  );
}
