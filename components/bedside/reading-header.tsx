import { useTranslations } from "next-intl";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { ContrastTool } from "./contrast-tool.tsx";
import { HandBackForm } from "./hand-back-form.tsx";
import { handOverIdOf } from "./hand-over-id.ts";
import type { Look } from "./look.ts";
import { PageHeader } from "./page-header.tsx";
import { ProgressSegments } from "./progress-segments.tsx";
import { ReadAloud } from "./read-aloud.tsx";
import type { Recordings } from "./speak-units.ts";
import { TextSizeTool } from "./text-size-tool.tsx";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  step: number;
  stepCount: number;
  look: Look;
  /** Gets `textSize` or `contrast`. */
  lookAction: BedsideAction;
  handBackAction: BedsideAction;
  /** On a page of the leaflet: where its units can be heard. */
  recordings?: Recordings | undefined;
};

export function ReadingHeader({
  consent,
  leaflet,
  step,
  stepCount,
  look,
  lookAction,
  handBackAction,
  recordings,
}: Props) {
  const t = useTranslations("bedside");
  return (
    <PageHeader
      consent={consent}
      leafletTitle={leaflet.title}
      progressText={t("progress", { step, count: stepCount })}
      tools={
        <>
          <TextSizeTool textSize={look.textSize} action={lookAction} />
          <ContrastTool contrast={look.contrast} action={lookAction} />
          {recordings && (
            <ReadAloud
              key={step}
              handOverId={handOverIdOf(consent)}
              recordings={recordings}
              words={{ start: t("readAloud.start"), stop: t("readAloud.stop") }}
            />
          )}
          <HandBackForm action={handBackAction} />
        </>
      }
    >
      <ProgressSegments leaflet={leaflet} step={step} stepCount={stepCount} />
    </PageHeader>
  );
}
