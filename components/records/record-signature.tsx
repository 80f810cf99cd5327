import { useTranslations } from "next-intl";
import { InkDrawing } from "@/components/ui/ink-drawing.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { chineseDate } from "@/lib/hong-kong-time.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./record-signature.module.css";

type Props = { consent: Pick<Consent, "signature" | "label">; leaflet: Pick<Leaflet, "signatureLine"> };

/** The leaflet's line and the declaration that the signature attests. */
export function RecordSignature({ consent, leaflet }: Props) {
  const t = useTranslations("records.record");
  const { signature } = consent;
  if (!signature) return <p className={styles.none}>{t("noSignature")}</p>;
  return (
    <div lang="zh-HK" className={styles.signature}>
      <p className={styles.declaration}>{signature.declaration.text}</p>
      <div className={styles.line}>
        <span>{leaflet.signatureLine.signature}</span>
        <div className={styles.rule}>
          <div className={styles.ink}>
            <InkDrawing ink={signature.ink} label={t("signatureOf", { name: displayName(consent.label) })} />
          </div>
        </div>
      </div>
      <div className={styles.line}>
        <span>{leaflet.signatureLine.date}</span>
        <div className={styles.rule}>{chineseDate(new Date(signature.at))}</div>
      </div>
    </div>
  );
}
