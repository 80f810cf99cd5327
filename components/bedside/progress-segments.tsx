import { classNames } from "@/components/ui/class-names.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import styles from "./progress-segments.module.css";

type Props = { leaflet: Leaflet; step: number; stepCount: number };

/** Decoration: the header says the same in words. A wider gap stands around the risk steps. */
export function ProgressSegments({ leaflet, step, stepCount }: Props) {
  const kinds = leafletPages(leaflet).map((page) => page.kind);
  const steps = Array.from({ length: stepCount }, (_, index) => index + 1);
  return (
    <div className={styles.segments} aria-hidden="true">
      {steps.map((number) => (
        <span
          key={number}
          className={classNames(
            styles.segment,
            number <= step && styles.done,
            number > 1 && (kinds[number - 1] === "tier") !== (kinds[number - 2] === "tier") && styles.apart,
          )}
        />
      ))}
    </div>
  );
}
