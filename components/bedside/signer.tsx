import { useTranslations } from "next-intl";
import type { Signatory } from "@/lib/consent/signatories.ts";
import styles from "./signer.module.css";

/** Who signs now, and as what. */
export function Signer({ signatory: { role, name = "" } }: { signatory: Signatory }) {
  const t = useTranslations("signatories");
  return <strong className={styles.signer}>{t("turn.signer", { role: t(`role.${role}`), name })}</strong>;
}
