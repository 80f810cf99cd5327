import { useTranslations } from "next-intl";
import type { Consent } from "@/lib/consent/consent.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { HandBackForm } from "./hand-back-form.tsx";
import { PageHeader } from "./page-header.tsx";
import { ProgressSegments } from "./progress-segments.tsx";
import type { TextSize } from "./text-size.ts";
import { TextSizeTool } from "./text-size-tool.tsx";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  step: number;
  stepCount: number;
  textSize: TextSize;
  textSizeAction: BedsideAction;
  handBackAction: BedsideAction;
};

export function ReadingHeader({ consent, leaflet, step, stepCount, textSize, textSizeAction, handBackAction }: Props) {
  const t = useTranslations("bedside");
  return (
    <PageHeader
      consent={consent}
      leafletTitle={leaflet.title}
      progressText={t("progress", { step, count: stepCount })}
      tools={
        <>
          <TextSizeTool textSize={textSize} action={textSizeAction} />
          <HandBackForm action={handBackAction} />
        </>
      }
    >
      <ProgressSegments leaflet={leaflet} step={step} stepCount={stepCount} />
    </PageHeader>
  );
}
