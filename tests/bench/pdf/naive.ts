import fontkit from "@pdf-lib/fontkit";
import { PDFDocument, rgb } from "pdf-lib-original";
import { type Engine, labelLines, leafletLines, PAGE, SIZE, strokePaths } from "./engine.ts";

/** pdf-lib as its documentation shows it: a new document with both fonts each time, subset by its own fontkit. */
export const naive: Engine = async (leaflet, { regular, bold }) => {
  const lines = leafletLines(leaflet);
  return async (label, ink) => {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit);
    const faces = {
      regular: await document.embedFont(regular, { subset: true }),
      bold: await document.embedFont(bold, { subset: true }),
    };
    const newPage = () => {
      const page = document.addPage([PAGE.width, PAGE.height]);
      for (const [index, text] of labelLines(leaflet, label).entries())
        page.drawText(text, { x: 330, y: PAGE.height - 45 - 20 * index, size: 10.5, font: faces.bold });
      return page;
    };
    let page = newPage();
    let y = PAGE.top;
    for (const { text, isHeading } of lines) {
      if (y > PAGE.bottom) [page, y] = [newPage(), PAGE.top];
      const font = isHeading ? faces.bold : faces.regular;
      page.drawText(text, { x: PAGE.margin, y: PAGE.height - y, size: isHeading ? SIZE.heading : SIZE.text, font });
      y += SIZE.line;
    }
    for (const path of strokePaths(ink, 170))
      page.drawSvgPath(path, { x: 120, y: 120, borderWidth: 1.2, borderColor: rgb(0, 0, 0.4) });
    return document.save();
  };
};
