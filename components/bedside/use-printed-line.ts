import { useTranslations } from "next-intl";
import type { Signatory } from "@/lib/consent/signatories.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import type { PrintedLine } from "./signature-frame.tsx";

/**
 * What is printed around the pad. Whoever gives the consent signs on the leaflet's own line, a parent or guardian
 * with their role beside the name; all others have a line of ours.
 */
export function usePrintedLine({ role, name = "" }: Signatory, leaflet: Leaflet, dateText: string): PrintedLine {
  const t = useTranslations("signatories");
  const line = leaflet.signatureLine;
  switch (role) {
    case "patient":
      return { ...line, name, dateText };
    case "parent":
    case "guardian":
      return { ...line, name: t("printedFor", { name, role: t(`role.${role}`) }), dateText };
    default:
      return { ...line, signature: t(`line.${role}`), name, dateText };
  }
}
