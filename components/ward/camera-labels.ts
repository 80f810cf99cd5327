import { useTranslations } from "next-intl";
import { CAMERA_PROBLEMS, type CameraProblem } from "./open-camera.ts";

const WORDS = ["button", "title", "opening", "aim", "torchOn", "torchOff", "byHand", "close"] as const;

export type CameraLabels = Record<(typeof WORDS)[number], string> & {
  problems: Record<CameraProblem, { title: string; text: string }>;
};

/** The words of `CameraScanner`, for the server component around it. */
export function useCameraLabels(): CameraLabels {
  const t = useTranslations("scan.camera");
  return {
    ...(Object.fromEntries(WORDS.map((word) => [word, t(word)])) as Record<(typeof WORDS)[number], string>),
    problems: Object.fromEntries(
      CAMERA_PROBLEMS.map((code) => [code, { title: t(`problem.${code}.title`), text: t(`problem.${code}.text`) }]),
    ) as CameraLabels["problems"],
  };
}
