import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const SCRIPT = "node_modules/signature_pad/dist/signature_pad.umd.min.js";

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bare pad</title>
<style>body{margin:40px}canvas{touch-action:none;width:920px;height:460px}</style>
<canvas data-open="true"></canvas><script src="/pad.js"></script>
<script>
const canvas = document.querySelector("canvas");
canvas.width = canvas.clientWidth * devicePixelRatio;
canvas.height = canvas.clientHeight * devicePixelRatio;
canvas.getContext("2d").scale(devicePixelRatio, devicePixelRatio);
window.pad = new SignaturePad(canvas);
</script></html>`;

/** signature_pad as its manual sets it up, on a page with nothing else. */
export async function startBarePad(): Promise<{ url: string; stop: () => void }> {
  const script = readFileSync(SCRIPT);
  const server = createServer((request, response) => {
    const isScript = request.url === "/pad.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}
