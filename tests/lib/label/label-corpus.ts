import { type BarcodeKind, type BarcodeModules, writeBarcode } from "../../../lib/cli/write-barcode.ts";
import { blur, expose, type Grey, photograph, toRgba, type View } from "./photograph.ts";
import { type Random, seededRandom } from "./random.ts";

const KINDS: BarcodeKind[] = ["QRCode", "DataMatrix", "Aztec", "Code128", "Code39"];
const SURNAMES = ["CHAN", "WONG", "LEUNG", "CHEUNG", "GURUNG", "O'BRIEN", "SZETO", "AU YEUNG"];
const GIVEN = ["Tai Man", "Mei Fong", "Kwok Keung", "Bishnu Maya", "Síle", "Lok Yiu", "Sau Lan"];
const CHINESE = [..."陳黃梁張何蘇楊大文美鳳國強秀蘭家豪偉明𠝹㗎麗娟"];

const DAYLIGHT = { light: 1, fall: 0, grain: 12, contrast: 1 };

type Distortion = {
  view?: (random: Random, isLinear: boolean) => Partial<View>;
  after?: (picture: Grey, random: Random) => Grey;
};

/** What happens to labels on a ward; each is made of every kind of code. */
const DISTORTIONS: Record<string, Distortion> = {
  rotated: {
    // A 1-D code is held along or across the picture, as on any scanner; a 2-D code anyhow.
    view: (random, isLinear) => ({
      turn: isLinear ? random.pick([0, 1, 2]) * Math.PI + random.between(-0.3, 0.3) : random.between(-Math.PI, Math.PI),
    }),
  },
  "seen askew": { view: (random) => ({ tilt: [random.between(-0.2, 0.2), random.between(-0.2, 0.2)] }) },
  "around an arm": { view: (random) => ({ bend: random.between(0.4, 0.8) }) },
  blurred: { after: (picture) => blur(picture, 1) },
  "in low light": {
    after: (picture, random) => expose(picture, { light: 0.22, fall: 0, grain: 10, contrast: 1 }, random),
  },
  "in uneven light": {
    after: (picture, random) => expose(picture, { ...DAYLIGHT, fall: random.between(0.4, 0.7) }, random),
  },
  faded: { after: (picture, random) => expose(picture, { ...DAYLIGHT, contrast: random.between(0.25, 0.5) }, random) },
  "partly covered": {
    view: (random, isLinear) => {
      const [left, top] = [random.between(0.55, 0.6), random.between(0.6, 0.7)];
      return { cover: isLinear ? [-1, top, 2, 2] : [left, top, left + 0.14, top + 0.12] };
    },
  },
  "small in the picture": { view: (_random, isLinear) => ({ modulePx: isLinear ? 1.7 : 2.6, barPx: 60 }) },
};

export type CorpusPicture = {
  distortion: string;
  kind: BarcodeKind;
  /** What was written into the code. */
  text: string;
  picture: ReturnType<typeof toRgba>;
};

/** One picture after another, the same for the same seed: `rounds` of every distortion with every kind of code. */
export async function* labelCorpus(seed: number, rounds: number): AsyncGenerator<CorpusPicture> {
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round += 1) {
    for (const [distortion, how] of Object.entries(DISTORTIONS)) {
      for (const kind of KINDS) {
        const text = kind === "Code128" || kind === "Code39" ? hospitalNo(random) : labelText(random);
        yield { distortion, kind, text, picture: picture(await writeBarcode(text, kind), how, random) };
      }
    }
  }
}

function picture(code: BarcodeModules, { view, after }: Distortion, random: Random) {
  const isLinear = code.height === 1;
  const straight: View = {
    modulePx: isLinear ? 2.6 : random.between(3.2, 5),
    barPx: 130,
    turn: random.between(-0.06, 0.06),
    tilt: [0, 0],
    bend: 0,
    cover: undefined,
  };
  const seen = photograph(code, { ...straight, ...view?.(random, isLinear) });
  return toRgba(after ? after(seen, random) : expose(seen, DAYLIGHT, random));
}

function labelText(random: Random): string {
  const chinese = Array.from({ length: random.pick([0, 2, 3, 4]) }, () => random.pick(CHINESE)).join("");
  const name = `${random.pick(SURNAMES)}, ${random.pick(GIVEN)} ${chinese}`.trim();
  return [name, hospitalNo(random), `E${digits(random, 8)}`].join(random.pick(["|", "^", "\n"]));
}

function hospitalNo(random: Random): string {
  return random.pick(["H", "HN", ""]) + digits(random, 7);
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random.next() * 10)).join("");
}
