import type { LeafletUnit } from "@/lib/leaflet/leaflet.ts";
import { AskedUnit } from "./asked-unit.tsx";
import styles from "./unit-list.module.css";

type Kind = LeafletUnit["kind"];

type Props = {
  units: readonly LeafletUnit[];
  /** Those that the patient has a question about. */
  markedUnitIds: readonly string[];
};

/** A leaflet's units, verbatim, each to be asked about. Neighbours of one list kind become one real list. */
export function UnitList({ units, markedUnitIds }: Props) {
  return (
    <div className={styles.units}>
      {runsOfOneKind(units).map((run) => (
        <UnitRun key={run[0]?.id} units={run} markedUnitIds={markedUnitIds} />
      ))}
    </div>
  );
}

function UnitRun({ units, markedUnitIds }: Props) {
  const kind = units[0]?.kind;
  const List = kind === "paragraph" ? "div" : kind === "ordered" ? "ol" : "ul";
  const Row = kind === "paragraph" ? "div" : "li";
  const Text = kind === "paragraph" ? "p" : "div";
  return (
    <List className={styles.list}>
      {units.map((unit) => (
        <Row key={unit.id} className={styles.unit}>
          <AskedUnit unitId={unit.id} isMarked={markedUnitIds.includes(unit.id)}>
            <Text id={`unit-${unit.id}`} className={styles[unit.kind]} lang="zh-HK" data-unit-id={unit.id}>
              {unit.kind === "ordered" ? <OrderedText text={unit.text} /> : unit.text}
            </Text>
          </AskedUnit>
        </Row>
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
