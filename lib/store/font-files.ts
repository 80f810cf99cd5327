import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FontFiles } from "../pdf/fonts.ts";

/** The font files as installed. */
export function readFontFiles(): FontFiles {
  return {
    regular: readPackaged("@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf"),
    bold: readPackaged("@expo-google-fonts/noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf"),
    fallbackRegular: readPackaged("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
    fallbackBold: readPackaged("@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
    subsetter: readPackaged("harfbuzzjs/dist/harfbuzz-subset.wasm"),
  };
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
