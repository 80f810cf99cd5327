/** RGBA, as a canvas gives it. */
export type Picture = Pick<ImageData, "data" | "width" | "height">;

const MAX_WIDTH = 640;
const MAX_HEIGHT = 480;

/**
 * The middle of the picture in grey, twice as large and smoothed. Smoothing takes the grain out only after
 * enlarging: before, it would run the narrow bars of a small code together and could misread it.
 */
export function enlargeMiddle(picture: Picture): Picture {
  const { levels, width, height } = enlarge(middle(picture));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    const [above, below] = [Math.max(0, y - 1) * width, Math.min(height - 1, y + 1) * width];
    for (let x = 0; x < width; x += 1) {
      const sum =
        sumOfThree(levels, above, x, width) +
        sumOfThree(levels, y * width, x, width) +
        sumOfThree(levels, below, x, width);
      const at = (y * width + x) * 4;
      data[at] = sum / 9;
      data[at + 1] = sum / 9;
      data[at + 2] = sum / 9;
    }
  }
  return { data, width, height };
}

type Grey = { levels: Float32Array; width: number; height: number };

function middle({ data, width, height }: Picture): Grey {
  const [w, h] = [Math.min(width, MAX_WIDTH), Math.min(height, MAX_HEIGHT)];
  const [left, top] = [(width - w) >> 1, (height - h) >> 1];
  const levels = new Float32Array(w * h);
  for (let at = 0; at < levels.length; at += 1) {
    const from = ((top + Math.floor(at / w)) * width + left + (at % w)) * 4;
    levels[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  return { levels, width: w, height: h };
}

/** Bilinear. */
function enlarge({ levels, width, height }: Grey): Grey {
  const [w, h] = [width * 2, height * 2];
  const enlarged = new Float32Array(w * h);
  for (let y = 0; y < h; y += 1) {
    const fromY = Math.max(0, (y - 0.5) / 2);
    const row = Math.floor(fromY) * width;
    const next = Math.min(height - 1, Math.floor(fromY) + 1) * width;
    const down = fromY % 1;
    for (let x = 0; x < w; x += 1) {
      const fromX = Math.max(0, (x - 0.5) / 2);
      const left = Math.floor(fromX);
      const right = Math.min(width - 1, left + 1);
      const across = fromX % 1;
      const upper = (levels[row + left] ?? 0) * (1 - across) + (levels[row + right] ?? 0) * across;
      const lower = (levels[next + left] ?? 0) * (1 - across) + (levels[next + right] ?? 0) * across;
      enlarged[y * w + x] = upper * (1 - down) + lower * down;
    }
  }
  return { levels: enlarged, width: w, height: h };
}

function sumOfThree(levels: Float32Array, row: number, x: number, width: number): number {
  const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
  return (levels[row + left] ?? 0) + (levels[row + x] ?? 0) + (levels[row + right] ?? 0);
}
