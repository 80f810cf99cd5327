import { resolve } from "node:path";

/** Where tests keep what they unpack or compute once. */
export const CACHE = resolve(import.meta.dirname, "../../../.cache");

/** What fontconfig reads, as `FONTCONFIG_FILE`, to know the fonts of these folders and no others. */
export function fontConfig(folders: string[]): string {
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join("");
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${CACHE}/fontconfig</cachedir></fontconfig>\n`;
}
