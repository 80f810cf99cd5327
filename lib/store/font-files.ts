import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FontFiles } from "../pdf/fonts.ts";

/**
 * The font files as installed. They are found from the folder that the program was started in, because a
 * bundler moves the code away from its packages; every program of this project starts in its root.
 */
export function readFontFiles(): FontFiles {
  const locate = createRequire(join(process.cwd(), "package.json"));
  const read = (file: string) => new Uint8Array(readFileSync(locate.resolve(file)));
  return {
    regular: read("@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf"),
    bold: read("@expo-google-fonts/noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf"),
    fallbackRegular: read("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
    fallbackBold: read("@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
    subsetter: read("harfbuzzjs/dist/harfbuzz-subset.wasm"),
  };
}
