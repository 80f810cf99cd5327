import type { ReactNode } from "react";
import type { LeafletUnit } from "@/lib/leaflet/leaflet.ts";
import styles from "./reading-block.module.css";
import { UnitList } from "./unit-list.tsx";

type Props = {
  heading: LeafletUnit;
  level: "h1" | "h2";
  units: readonly LeafletUnit[];
  markedUnitIds: readonly string[];
  /** Under the heading where it hangs in the margin, below the text where it does not. */
  aside?: ReactNode;
};

/** A heading of the leaflet with what stands under it. Where there is room the heading hangs in the left margin. */
export function ReadingBlock({ heading, level: Heading, units, markedUnitIds, aside }: Props) {
  return (
    <section className={styles.block} aria-labelledby={`unit-${heading.id}`}>
      <Heading id={`unit-${heading.id}`} className={styles.heading} lang="zh-HK" data-unit-id={heading.id}>
        {heading.text}
      </Heading>
      <div className={styles.text}>
        <UnitList units={units} markedUnitIds={markedUnitIds} />
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </section>
  );
}
