import { useTranslations } from "next-intl";
import { RICH_TEXT } from "./rich-text.tsx";
import type { PadMethod } from "./send-signature.ts";
import type { SignFormWords } from "./sign-form.tsx";

/** What stands above the pad, and the words of the pad itself. */
export function useSignWords(method: PadMethod) {
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
    lost: t("lost"),
    empty: own.empty,
    tooMuch: t("tooMuch"),
    offline: t("offline"),
    refused: t("refused"),
    confirm: t("confirm"),
    saving: t("saving"),
    tryNow: t("tryNow"),
  };
  return { title: own.title, hint: own.hint, words };
}
