import { useTranslations } from "next-intl";
import { SignatureList } from "@/components/consent/signature-list.tsx";
import { clockText } from "@/components/ui/hong-kong-moment.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./confirm.module.css";

type Props = {
  consent: Pick<Consent, "signatures" | "lastHandOver" | "tiersAcknowledged">;
  line: Leaflet["signatureLine"];
};

/** Everything that was signed in this sitting, as it stands on the leaflet's own line and beside it. */
export function SignedSheet({ consent, line }: Props) {
  const t = useTranslations("ward.confirm");
  const common = useTranslations("common");
  const { signatures, lastHandOver } = consent;
  const [giver] = signatures;
  return (
    <section className={styles.sheet} aria-label={t("signature")}>
      <SignatureList consent={consent} line={line} />
      <p className={styles.note}>
        {giver &&
          t("signedAt", {
            time: clockText(giver.at),
            help: common(`helpMode.${lastHandOver?.helpMode ?? "self"}`),
            tiers: Object.keys(consent.tiersAcknowledged).length,
          })}{" "}
        {lastHandOver?.by.kind === "staff" &&
          t("handedOver", { time: clockText(lastHandOver.at), name: lastHandOver.by.name })}
      </p>
    </section>
  );
}
