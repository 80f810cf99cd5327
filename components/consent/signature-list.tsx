import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { InkDrawing } from "@/components/ui/ink-drawing.tsx";
import type { Consent, Signature } from "@/lib/consent/consent.ts";
import { chineseDate } from "@/lib/hong-kong-time.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./signature-list.module.css";

type Props = {
  consent: Pick<Consent, "signatures" | "lastHandOver">;
  line: Leaflet["signatureLine"];
};

/** Everyone who signed in the sitting, each with role, name, method and time: first the leaflet's own line, then the others. */
export function SignatureList({ consent, line }: Props) {
  const [giver, ...others] = consent.signatures;
  if (!giver) return null;
  return (
    <div className={styles.list}>
      <div>
        <div className={styles.line}>
          <span lang="zh-HK">{line.signature}</span>
          <Drawn signature={giver} />
        </div>
        <div className={styles.line}>
          <span lang="zh-HK">{line.date}</span>
          <div className={styles.rule} lang="zh-HK">
            {chineseDate(new Date(giver.at))}
          </div>
        </div>
        <About signature={giver} />
      </div>
      {others.length > 0 && (
        <ul className={styles.others}>
          {others.map((signature) => (
            <li key={signature.submissionId}>
              <Drawn signature={signature} />
              <About signature={signature} />
            </li>
          ))}
        </ul>
      )}
      <AbsentInterpreter plan={consent.lastHandOver?.plan} />
    </div>
  );
}

/** What was drawn, or typed, on its line. */
function Drawn({ signature }: { signature: Signature }) {
  const t = useTranslations("afterwards.signature");
  const { ink, typedName, name } = signature;
  return (
    <div className={styles.rule}>
      {ink && (
        <div className={styles.ink}>
          <InkDrawing ink={ink} label={t("of", { name })} />
        </div>
      )}
      {typedName && <p className={styles.typed}>{typedName}</p>}
    </div>
  );
}

function About({ signature }: { signature: Signature }) {
  const t = useTranslations("afterwards.signature");
  const people = useTranslations("signatories");
  const locale = useLocale();
  const { role, name, staff, method, at, isShortAffirmed } = signature;
  return (
    <p className={styles.about}>
      <strong>{people(`role.${role}`)}</strong>{" "}
      <span>{staff ? t("staff", { name, post: staff.post, number: staff.staffNumber }) : name}</span>{" "}
      <span>{people(`method.${method}`)}</span> <time dateTime={at}>{momentText(at, locale)}</time>
      {isShortAffirmed && <strong className={styles.short}>{t("short")}</strong>}
    </p>
  );
}

/** An interpreter on the phone or on a screen cannot sign: that is said in the signature's place. */
function AbsentInterpreter({ plan }: { plan: NonNullable<Consent["lastHandOver"]>["plan"] | undefined }) {
  const t = useTranslations("afterwards.signature");
  const people = useTranslations("signatories");
  const interpreter = plan?.interpreter;
  if (!interpreter || interpreter.presence === "in-person") return null;
  const { name, language, presence } = interpreter;
  return (
    <p className={styles.about}>
      <strong>{people("role.interpreter")}</strong>{" "}
      <span>{t("interpreter", { name, language, presence: people(`presence.${presence}`) })}</span>
    </p>
  );
}
