import { TickCard } from "@/components/ui/tick-card.tsx";
import type { PlanProps } from "./plan-props.ts";
import styles from "./signing-plan.module.css";
import type { AlsoSigns as Role } from "./use-signing-plan-labels.ts";

const FIELDS: Record<Role, string> = { interpreter: "withInterpreter", witness: "witness", doctor: "doctor" };

/** Whom the nurse adds for this one patient. Whoever the leaflet asks for is ticked, and says so. */
export function AlsoSigns({ labels, values, asked }: PlanProps) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{labels.alsoLegend}</legend>
      {(Object.keys(FIELDS) as Role[]).map((role) => {
        const { title, hint } = labels.also[role];
        return (
          <TickCard
            key={role}
            id={FIELDS[role]}
            name={FIELDS[role]}
            label={title}
            hint={asked.includes(role) ? labels.asked : hint}
            defaultChecked={asked.includes(role) || Boolean(values[FIELDS[role]])}
            className={role === "interpreter" ? styles.interpreterTick : undefined}
          />
        );
      })}
    </fieldset>
  );
}
