import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "../env.ts";
import { DEFAULT_LOCALE, type Locale } from "./locale.ts";

/** Strings, or groups of them, by key. */
export type Messages = { [key: string]: string | Messages };

type Catalogue = ReadonlyMap<Locale, Messages>;

/**
 * Reads every language there is: a folder each, a JSON file for each surface. Nothing else has to know of a further
 * language. `common.language` also says which one comes after it, for the button that changes to that.
 * Throws when the default language is missing.
 */
export function readCatalogue(folder: string): Catalogue {
  const others = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== DEFAULT_LOCALE,
  );
  const locales = [DEFAULT_LOCALE, ...others.map(({ name }) => name).sort()];
  const read = new Map(locales.map((locale) => [locale, readLanguage(join(folder, locale))]));
  return new Map(
    locales.map((locale, index) => {
      const next = locales[(index + 1) % locales.length] ?? locale;
      const messages = read.get(locale) ?? {};
      const language = { next, nextName: nameOf(read.get(next)) };
      return [locale, { ...messages, common: { ...group(messages, "common"), language } }];
    }),
  );
}

let catalogue: Catalogue | undefined;

/** The language that a cookie asks for, and every string of it; the default's where there is none of that name. */
export function loadMessages(asked: string | undefined): { locale: Locale; messages: Messages } {
  catalogue ??= readCatalogue(env.messagesDir());
  const locale = asked !== undefined && catalogue.has(asked) ? asked : DEFAULT_LOCALE;
  return { locale, messages: catalogue.get(locale) ?? {} };
}

function readLanguage(folder: string): Messages {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -".json".length),
      JSON.parse(readFileSync(join(folder, file), "utf8")) as Messages,
    ]),
  );
}

function nameOf(messages: Messages = {}): string {
  const { name } = group(group(messages, "common"), "language");
  return typeof name === "string" ? name : "";
}

function group(messages: Messages, key: string): Messages {
  const found = messages[key];
  return typeof found === "object" ? found : {};
}
