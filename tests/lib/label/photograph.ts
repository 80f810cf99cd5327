import type { BarcodeModules } from "../../../lib/cli/write-barcode.ts";
import type { Random } from "./random.ts";

/** Grey levels from 0, black, to 255, row by row. */
export type Grey = { width: number; height: number; levels: Float32Array };

/** How the printed code lies before the camera. Lengths are pixels of the picture. */
export type View = {
  modulePx: number;
  /** How tall a 1-D code's bars are. */
  barPx: number;
  /** Radians. */
  turn: number;
  /** How much nearer one edge is than the middle, in both directions: 0 is seen straight on. */
  tilt: [number, number];
  /** Half the angle, in radians, that the code takes of a wristband around an arm: 0 is flat. */
  bend: number;
  /** What lies on the code, as shares of its width and height: left, top, right, bottom. */
  cover: [number, number, number, number] | undefined;
};

const PAPER = 235;
const PRINT = 25;
const SKIN = 150;
const QUIET_MODULES = 8;
/** Where in a pixel light is gathered. */
const SAMPLES = [
  [-0.25, -0.1],
  [0.25, 0.1],
] as const;

/** Renders a printed code as a camera of this size sees it, without blur, noise or shadow. */
export function photograph(code: BarcodeModules, view: View, width = 480, height = 360): Grey {
  const levels = new Float32Array(width * height);
  const levelAt = seenThrough(code, view);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (const [dx, dy] of SAMPLES) sum += levelAt(x + dx - width / 2, y + dy - height / 2);
      levels[y * width + x] = sum / SAMPLES.length;
    }
  }
  return { width, height, levels };
}

/** The printed level at this distance from the picture's middle: the camera's ray followed back onto the paper. */
function seenThrough(code: BarcodeModules, { modulePx, barPx, turn, tilt, bend, cover }: View) {
  const w = code.width * modulePx;
  const h = code.height === 1 ? barPx : code.height * modulePx;
  const quiet = QUIET_MODULES / code.width;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const [tiltX, tiltY] = tilt;
  return (x: number, y: number): number => {
    const turnedX = x * cosine + y * sine;
    const turnedY = y * cosine - x * sine;
    const depth = 1 + (tiltX * turnedX) / w + (tiltY * turnedY) / h;
    const across = unbend(turnedX / depth / w, bend);
    if (across === undefined) return SKIN;
    const u = across + 0.5;
    const v = turnedY / depth / h + 0.5;
    if (u < -quiet || u > 1 + quiet || v < -0.2 || v > 1.2) return SKIN;
    if (cover && u > cover[0] && v > cover[1] && u < cover[2] && v < cover[3]) return SKIN;
    if (u < 0 || v < 0 || u >= 1 || v >= 1) return PAPER;
    return code.dark[Math.floor(v * code.height) * code.width + Math.floor(u * code.width)] === 1 ? PRINT : PAPER;
  };
}

/** From the place across the arm as the camera sees it to the place along the band. */
function unbend(seen: number, bend: number): number | undefined {
  if (bend === 0) return seen;
  const sine = 2 * seen * Math.sin(bend);
  return Math.abs(sine) >= 1 ? undefined : Math.asin(sine) / (2 * bend);
}

export function blur(picture: Grey, radius: number): Grey {
  return boxBlur(boxBlur(picture, radius, "x"), radius, "y");
}

function boxBlur({ width, height, levels }: Grey, radius: number, along: "x" | "y"): Grey {
  const step = along === "x" ? 1 : width;
  const blurred = Float32Array.from(levels, (_level, at) => {
    const place = along === "x" ? at % width : Math.floor(at / width);
    const last = (along === "x" ? width : height) - 1;
    const [from, to] = [Math.max(-radius, -place), Math.min(radius, last - place)];
    let sum = 0;
    for (let offset = from; offset <= to; offset += 1) sum += levels[at + offset * step] ?? 0;
    return sum / (to - from + 1);
  });
  return { width, height, levels: blurred };
}

/** `light` 1 is a lit ward; `fall` is how much darker the far corner is; `grain` is the sensor's noise. */
export function expose(
  picture: Grey,
  { light, fall, grain, contrast }: { light: number; fall: number; grain: number; contrast: number },
  random: Random,
): Grey {
  const { width, height } = picture;
  const [fromX, fromY] = [random.next(), random.next()];
  const levels = Float32Array.from(picture.levels, (level, at) => {
    const distance = Math.hypot((at % width) / width - fromX, Math.floor(at / width) / height - fromY);
    const lit = (128 + (level - 128) * contrast) * light * (1 - fall * Math.min(1, distance));
    return Math.min(255, Math.max(0, lit + grain * (random.next() + random.next() + random.next() - 1.5)));
  });
  return { width, height, levels };
}

export function toRgba({ width, height, levels }: Grey) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  levels.forEach((level, at) => {
    data[at * 4] = level;
    data[at * 4 + 1] = level;
    data[at * 4 + 2] = level;
  });
  return { data, width, height };
}
