import PDFDocument from "pdfkit";
import { type Engine, labelLines, leafletLines, PAGE, SIZE, strokePaths } from "./engine.ts";

export const pdfkit: Engine = async (leaflet, { regular, bold }) => {
  const lines = leafletLines(leaflet);
  const [textFont, headingFont] = [Buffer.from(regular), Buffer.from(bold)];
  return (label, ink) => {
    const document = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false });
    const whole = collected(document);
    document.registerFont("regular", textFont).registerFont("bold", headingFont);
    const put = (text: string, x: number, y: number, font: string, size: number) =>
      document.font(font).fontSize(size).text(text, x, y, { lineBreak: false });
    const newPage = () => {
      document.addPage();
      for (const [index, text] of labelLines(leaflet, label).entries()) put(text, 330, 35 + 20 * index, "bold", 10.5);
    };
    newPage();
    let y = PAGE.top;
    for (const { text, isHeading } of lines) {
      if (y > PAGE.bottom) {
        newPage();
        y = PAGE.top;
      }
      put(text, PAGE.margin, y - SIZE.text, isHeading ? "bold" : "regular", isHeading ? SIZE.heading : SIZE.text);
      y += SIZE.line;
    }
    document.translate(120, 700);
    for (const path of strokePaths(ink, 170)) document.path(path).lineWidth(1.2).stroke("#00006a");
    document.end();
    return whole;
  };
};

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  return new Promise((resolve) => document.on("end", () => resolve(Buffer.concat(parts))));
}
