import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FontFiles } from "../pdf/fonts.ts";

/** What the hospital added cannot be used. The message says which file it is, and what to do. */
export class FontRefused extends Error {
  override name = "FontRefused";
}

/** The font files as installed, and the hospital's own, if there is one in this folder. */
export function readFontFiles(fontsDir?: string): FontFiles {
  const added = fontsDir ? addedFont(fontsDir) : undefined;
  return {
    ...(added && { added: new Uint8Array(readFileSync(added)) }),
    regular: readPackaged("@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf"),
    bold: readPackaged("@expo-google-fonts/noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf"),
    fallbackRegular: readPackaged("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
    fallbackBold: readPackaged("@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
    subsetter: readPackaged("harfbuzzjs/dist/harfbuzz-subset.wasm"),
  };
}

/** Throws `FontRefused` when there is more than one: which would be meant? */
export function addedFont(fontsDir: string): string | undefined {
  const files = existsSync(fontsDir) ? readdirSync(fontsDir).filter((name) => /\.(ttf|otf|ttc)$/iu.test(name)) : [];
  if (files.length > 1)
    throw new FontRefused(
      `There is more than one font in ${fontsDir}: ${files.sort().join(", ")}. Leave one of them there.`,
    );
  return files[0] && join(fontsDir, files[0]);
}

/** A bundler moves this code away from the packages, so they are looked for from where the program was started too. */
function readPackaged(file: string): Uint8Array {
  for (const folder of [process.cwd(), import.meta.dirname]) {
    try {
      return new Uint8Array(readFileSync(createRequire(join(folder, "package.json")).resolve(file)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new Error(`${file} is not installed`);
}
