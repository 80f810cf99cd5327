import { useTranslations } from "next-intl";
import { clockText } from "@/components/ui/hong-kong-moment.ts";
import { InkDrawing } from "@/components/ui/ink-drawing.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { chineseDate } from "@/lib/hong-kong-time.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./confirm.module.css";

type Props = {
  consent: Pick<Consent, "label" | "signature" | "lastHandOver" | "tiersAcknowledged">;
  line: Leaflet["signatureLine"];
};

/** The leaflet's own line as the patient left it: signature and date. */
export function SignedSheet({ consent, line }: Props) {
  const t = useTranslations("ward.confirm");
  const common = useTranslations("common");
  const { signature, lastHandOver } = consent;
  return (
    <section className={styles.sheet} aria-label={t("signature")}>
      <div className={styles.line}>
        <span lang="zh-HK">{line.signature}</span>
        <div className={styles.rule}>
          {signature && (
            <div className={styles.ink}>
              <InkDrawing ink={signature.ink} label={`${t("signature")} ${displayName(consent.label)}`} />
            </div>
          )}
        </div>
      </div>
      <div className={styles.line}>
        <span lang="zh-HK">{line.date}</span>
        <div className={styles.rule} lang="zh-HK">
          {signature && chineseDate(new Date(signature.at))}
        </div>
      </div>
      <p className={styles.note}>
        {signature &&
          t("signedAt", {
            time: clockText(signature.at),
            help: common(`helpMode.${lastHandOver?.helpMode ?? "self"}`),
            tiers: Object.keys(consent.tiersAcknowledged).length,
          })}{" "}
        {lastHandOver?.by.kind === "staff" &&
          t("handedOver", { time: clockText(lastHandOver.at), name: lastHandOver.by.name })}
      </p>
    </section>
  );
}
