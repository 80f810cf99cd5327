import { useTranslations } from "next-intl";
import { SignatureList } from "@/components/consent/signature-list.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./record-signature.module.css";

type Props = {
  consent: Pick<Consent, "signature" | "signatures" | "lastHandOver">;
  leaflet: Pick<Leaflet, "signatureLine">;
};

/** The declaration that the signature attests, and everyone who signed. */
export function RecordSignature({ consent, leaflet }: Props) {
  const t = useTranslations("records.record");
  const { signature } = consent;
  if (!signature) return <p className={styles.none}>{t("noSignature")}</p>;
  return (
    <div className={styles.signature}>
      <p className={styles.declaration} lang="zh-HK">
        {signature.declaration.text}
      </p>
      <SignatureList consent={consent} line={leaflet.signatureLine} />
    </div>
  );
}
