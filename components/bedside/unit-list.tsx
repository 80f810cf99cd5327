import type { LeafletUnit } from "@/lib/leaflet/leaflet.ts";
import styles from "./unit-list.module.css";

type Kind = LeafletUnit["kind"];

/** A leaflet's units, verbatim. Neighbours of one list kind become one real list. */
export function UnitList({ units }: { units: readonly LeafletUnit[] }) {
  return (
    <div className={styles.units} lang="zh-HK">
      {runsOfOneKind(units).map((run) => (
        <UnitRun key={run[0]?.id} units={run} />
      ))}
    </div>
  );
}

function UnitRun({ units }: { units: LeafletUnit[] }) {
  const kind = units[0]?.kind;
  if (kind === "paragraph") {
    return units.map((unit) => (
      <p key={unit.id} className={styles.unit} data-unit-id={unit.id}>
        {unit.text}
      </p>
    ));
  }
  const List = kind === "ordered" ? "ol" : "ul";
  return (
    <List className={styles.list}>
      {units.map((unit) => (
        <li key={unit.id} className={`${styles.unit} ${styles[unit.kind]}`} data-unit-id={unit.id}>
          {unit.kind === "ordered" ? <OrderedText text={unit.text} /> : unit.text}
        </li>
      ))}
    </List>
  );
}

/** The printed marker is part of the text: it hangs, and the two spans together are the unit to the character. */
function OrderedText({ text }: { text: string }) {
  const marker = /^\d+\.\s*/.exec(text)?.[0] ?? "";
  return (
    <>
      <span className={styles.marker}>{marker}</span>
      <span>{text.slice(marker.length)}</span>
    </>
  );
}

function runsOfOneKind(units: readonly LeafletUnit[]): LeafletUnit[][] {
  const runs: LeafletUnit[][] = [];
  let before: Kind | undefined;
  for (const unit of units) {
    if (unit.kind === before) runs.at(-1)?.push(unit);
    else runs.push([unit]);
    before = unit.kind;
  }
  return runs;
}
