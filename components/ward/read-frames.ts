import type { BarcodeRead } from "./decode-barcode.ts";
import { isCertainRead } from "./is-certain-read.ts";

type Answer = { read?: BarcodeRead; failed?: true };
type Listener = { onRead: (text: string) => void; onFailed: () => void };

/** Larger pictures take longer to decode and are read no better. */
const MAX_SIDE = 1280;
const PAUSE_MS = 60;

/** Sends the video's pictures to the decoder, one at a time, until one is read for certain. Returns the way to stop. */
export function readFrames(video: HTMLVideoElement, { onRead, onFailed }: Listener): () => void {
  const worker = new Worker(new URL("./barcode-worker.ts", import.meta.url), { type: "module" });
  const canvas = document.createElement("canvas");
  let before: BarcodeRead | undefined;
  let timer = 0;

  const send = () => {
    const picture = pictureOf(video, canvas);
    if (picture) worker.postMessage(picture, [picture.data.buffer]);
    else timer = window.setTimeout(send, PAUSE_MS);
  };
  const stop = () => {
    window.clearTimeout(timer);
    worker.terminate();
  };
  const fail = () => {
    stop();
    onFailed();
  };
  worker.onerror = fail;
  worker.onmessage = ({ data: { read, failed } }: MessageEvent<Answer>) => {
    if (failed) return fail();
    if (read && isCertainRead(read, before)) {
      stop();
      return onRead(read.text);
    }
    before = read;
    timer = window.setTimeout(send, PAUSE_MS);
  };
  send();
  return stop;
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement) {
  const { videoWidth, videoHeight } = video;
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || videoWidth === 0) return undefined;
  const scale = Math.min(1, MAX_SIDE / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { data, width, height };
}
