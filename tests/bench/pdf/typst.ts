import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { type Engine, labelLines, leafletLines, SIZE, strokePaths } from "./engine.ts";

/** Its compiler remembers the body, which is the same each time; only what differs is set anew. */
export const typst: Engine = async (leaflet, { regular, bold }) => {
  const fonts = [{ fontBlobs: [Buffer.from(regular), Buffer.from(bold)] }];
  const compiler = NodeCompiler.create({ workspace: "/", fontArgs: fonts });
  const body = leafletLines(leaflet).map(({ text, isHeading }) =>
    isHeading ? `#text(weight: 700, size: ${SIZE.heading}pt, ${quoted(text)}) \\` : `#text(${quoted(text)}) \\`,
  );
  const settings = `#set text(font: "Noto Sans HK", size: ${SIZE.text}pt, lang: "zh", region: "hk")`;
  return (label, ink) => {
    const head = labelLines(leaflet, label).map((text) => `#text(weight: 700, size: 10.5pt, ${quoted(text)}) \\`);
    const page = `#set page(paper: "a4", margin: (top: 140pt, x: 57pt, bottom: 45pt), header: [${head.join("\n")}\n])`;
    const paths = strokePaths(ink, 170).map((path) => curve(path));
    const mainFileContent = [page, settings, ...body, ...paths].join("\n");
    const document = compiler.pdf({ mainFileContent });
    compiler.evictCache(10);
    return document;
  };
};

function quoted(text: string): string {
  return JSON.stringify(text);
}

function curve(path: string): string {
  const steps = path.split(/ (?=[ML])/u).map((step) => {
    const at = step.slice(1).replace(" ", "pt, ");
    return `curve.${step.startsWith("M") ? "move" : "line"}((${at}pt))`;
  });
  return `#place(curve(stroke: 1.2pt, ${steps.join(", ")}))`;
}
