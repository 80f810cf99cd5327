import type { FormState } from "@/components/ui/form-state.ts";
import { RefusalNotice } from "@/components/ui/refusal-notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { openQuestions } from "@/lib/consent/question.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import type { LeafletPage } from "@/lib/leaflet/pages.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import { ChooseHint } from "./choose-hint.tsx";
import { handOverIdOf } from "./hand-over-id.ts";
import type { Look } from "./look.ts";
import { MoreBelow } from "./more-below.tsx";
import { ReadingBlock } from "./reading-block.tsx";
import { ReadingFoot } from "./reading-foot.tsx";
import { ReadingHeader } from "./reading-header.tsx";
import styles from "./reading-page.module.css";
import type { Recordings } from "./speak-units.ts";
import { StepForm } from "./step-form.tsx";
import { TierRuler } from "./tier-ruler.tsx";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  page: LeafletPage;
  step: number;
  stepCount: number;
  look: Look;
  /** Gets `step`, and a unit's id under `ask` or `unmark`, or `call`. */
  questionAction: BedsideAction;
  /** Gets `step`. On a tier's page this is the acknowledgement of that tier. */
  nextAction: BedsideAction;
  backHref: string;
  handBackAction: BedsideAction;
  lookAction: BedsideAction;
  recordings: Recordings;
  refusal?: FormState["refusal"] | undefined;
};

/** One page of the leaflet, verbatim on white. Its text is Chinese whatever the interface's language. */
export function ReadingPage({ page, questionAction, nextAction, backHref, refusal, ...header }: Props) {
  const { consent, leaflet, step } = header;
  const handOverId = handOverIdOf(consent);
  const markedUnitIds = openQuestions(consent).map(({ unitId }) => unitId);
  return (
    <BedsideShell
      ground="paper"
      highFoot={page.kind === "tier"}
      header={<ReadingHeader {...header} />}
      foot={
        <>
          <MoreBelow />
          <ReadingFoot
            page={page}
            step={step}
            handOverId={handOverId}
            nextAction={nextAction}
            questionAction={questionAction}
            backHref={backHref}
          />
        </>
      }
    >
      <StepForm press="question" handOverId={handOverId} action={questionAction} className={styles.page}>
        <input type="hidden" name="step" value={step} />
        {refusal && (
          <div className={styles.refusal}>
            <RefusalNotice refusal={refusal} />
          </div>
        )}
        {page.kind === "sections" ? (
          page.sections.map((section) => (
            <ReadingBlock
              key={section.id}
              heading={section.heading}
              level="h1"
              units={section.units}
              markedUnitIds={markedUnitIds}
            />
          ))
        ) : (
          <>
            {page.opensSection && (
              <ReadingBlock
                heading={page.section.heading}
                level="h1"
                units={page.section.units}
                markedUnitIds={markedUnitIds}
              />
            )}
            <ChooseHint />
            <ReadingBlock
              heading={page.tier.heading}
              level={page.opensSection ? "h2" : "h1"}
              units={page.tier.units}
              markedUnitIds={markedUnitIds}
              aside={<TierRuler leaflet={leaflet} consent={consent} currentTierId={page.tier.id} />}
            />
          </>
        )}
      </StepForm>
    </BedsideShell>
  );
}
