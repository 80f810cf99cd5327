import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A tag of its own in the private range, so that it can be nobody's language. */
export const PSEUDO_LOCALE = "en-XA";

type Strings = { [key: string]: string | Strings };

/** A folder of messages with a third language in it: English, its letters accented, each string 40% longer. */
export function messagesWithPseudoLocale(): string {
  const folder = mkdtempSync(join(tmpdir(), "messages-"));
  cpSync("lib/messages/zh-HK", join(folder, "zh-HK"), { recursive: true });
  cpSync("lib/messages/en", join(folder, "en"), { recursive: true });
  mkdirSync(join(folder, PSEUDO_LOCALE));
  for (const file of readdirSync("lib/messages/en")) {
    const strings = JSON.parse(readFileSync(join("lib/messages/en", file), "utf8")) as Strings;
    writeFileSync(join(folder, PSEUDO_LOCALE, file), JSON.stringify(lengthened(strings)));
  }
  return folder;
}

function lengthened(strings: Strings): Strings {
  return Object.fromEntries(
    Object.entries(strings).map(([key, value]) => [key, typeof value === "string" ? pseudo(value) : lengthened(value)]),
  );
}

const ACCENTED: Record<string, string> = { a: "á", c: "ç", e: "é", i: "í", n: "ñ", o: "ó", u: "ú", y: "ý" };

/** Placeholders, plural forms and tags stay as they are. */
function pseudo(text: string): string {
  const words = text.split(/(\{(?:[^{}]|\{[^{}]*\})*\}|<\/?\w+>)/);
  const accented = words.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/[aceinouy]/g, (letter) => ACCENTED[letter] ?? letter),
  );
  const length = words.filter((_, index) => index % 2 === 0).join("").length;
  return `${accented.join("")} ${"lóñg ".repeat(Math.ceil((length * 0.4) / 5)).trim()}`;
}
