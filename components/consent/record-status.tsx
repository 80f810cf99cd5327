import { useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon.tsx";
import { type ChipKind, StatusChip } from "@/components/ui/status-chip.tsx";
import type { ConsentStatus } from "@/lib/consent/consent.ts";

/** The usual has no ground; only the unusual has one. */
const FACES: Record<ConsentStatus, { kind: ChipKind; icon: IconName }> = {
  draft: { kind: "outline", icon: "dashed-circle" },
  "handed-over": { kind: "info", icon: "tablet" },
  signing: { kind: "info", icon: "pen" },
  signed: { kind: "waiting", icon: "clock" },
  completed: { kind: "plain", icon: "check-circle" },
  paper: { kind: "plain", icon: "printer" },
  declined: { kind: "quiet", icon: "minus-circle" },
  deferred: { kind: "quiet", icon: "pause" },
  abandoned: { kind: "quiet", icon: "x" },
  "without-consent": { kind: "danger-quiet", icon: "warning" },
  withdrawn: { kind: "danger", icon: "undo" },
  superseded: { kind: "quiet", icon: "swap" },
  "entered-in-error": { kind: "danger", icon: "stop" },
};

export function RecordStatus({ status }: { status: ConsentStatus }) {
  const t = useTranslations("common.status");
  return <StatusChip {...FACES[status]}>{t(status)}</StatusChip>;
}
