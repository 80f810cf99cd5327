import { writeFileSync } from "node:fs";
import { writeBarcode } from "../../../lib/cli/write-barcode.ts";
import { photograph } from "../../lib/label/photograph.ts";

const WIDTH = 640;
const HEIGHT = 480;
const NO_COLOUR = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);

/** Writes a film (YUV4MPEG2, which Chromium takes for a camera) of a label's QR code, held by a hand that is not quite still. */
export async function writeLabelVideo(file: string, text: string): Promise<void> {
  const code = await writeBarcode(text, "QRCode");
  const frames = [-0.06, -0.02, 0.03, 0.06, 0.02, -0.03].flatMap((turn) => {
    const seen = photograph(
      code,
      { modulePx: 7, barPx: 0, turn, tilt: [turn, 0.05], bend: 0, cover: undefined },
      WIDTH,
      HEIGHT,
    );
    return [Buffer.from("FRAME\n"), Buffer.from(Uint8Array.from(seen.levels)), NO_COLOUR];
  });
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...frames]),
  );
}
