import { useTranslations } from "next-intl";
import type { DrawnMethod } from "@/lib/signature/canonical-submission.ts";
import { RICH_TEXT } from "./rich-text.tsx";
import type { SignFormWords } from "./sign-form.tsx";

/** What stands above the pad, and the words of the pad itself. */
export function useSignWords(method: DrawnMethod) {
  const t = useTranslations("bedside.sign");
  const other = useTranslations("signatories");
  const own =
    method === "hand"
      ? {
          title: t("title"),
          hint: t.rich("hint", RICH_TEXT),
          padDescription: t("padDescription"),
          count: t.raw("count"),
          empty: t("empty"),
        }
      : {
          title: other(`${method}.title`),
          hint: other.rich(`${method}.hint`, RICH_TEXT),
          padDescription: other(`${method}.padDescription`),
          count: other.raw(`${method}.count`),
          empty: other(`${method}.empty`),
        };
  const words: SignFormWords = {
    tools: t("tools"),
    undo: t("undo"),
    clear: t("clear"),
    leftHand: t("leftHand"),
    rightHand: t("rightHand"),
    pad: t("pad"),
    padDescription: own.padDescription,
    // The number is filled in where the strokes are counted.
    count: own.count,
    unsaved: t.rich("unsaved", RICH_TEXT),
    unsavedKept: t.rich("unsavedKept", RICH_TEXT),
    restored: t("restored"),
    empty: own.empty,
    tooMuch: t("tooMuch"),
    short: t("short"),
    shortYes: t("shortYes"),
    wet: t("wet"),
    offline: t("offline"),
    offlineKept: t("offlineKept"),
    offlineStored: t("offlineStored"),
    refused: t("refused"),
    confirm: t("confirm"),
    saving: t("saving"),
    tryNow: t("tryNow"),
  };
  return { title: own.title, hint: own.hint, words };
}
