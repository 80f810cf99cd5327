import type { Page } from "@playwright/test";
import { startChromium } from "./chromium.ts";
import { writeLabelVideo } from "./label-video.ts";
import type { Server } from "./server.ts";
import { signIn } from "./steps.ts";

/** A signed-in nurse in a browser of its own, since only its command line says what camera it has. */
export async function withCamera(
  server: Server,
  args: string[],
  nurse: (page: Page) => Promise<void>,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const browser = await startChromium({ args });
  try {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "zh-HK",
      viewport: { width: 1080, height: 810 },
    });
    const page = await context.newPage();
    await prepare(page);
    await signIn(page);
    await nurse(page);
  } finally {
    await browser.close();
  }
}

/** What makes Chromium's camera film a label with this text, from a video that is written to `file`. */
export async function filmOf(text: string, file: string): Promise<string[]> {
  await writeLabelVideo(file, text);
  return [
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
