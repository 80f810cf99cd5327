import { naive } from "./naive.ts";
import { ours } from "./ours.ts";
import { pdfkit } from "./pdfkit.ts";
import { typst } from "./typst.ts";

export const ENGINES = { ours, naive, pdfkit, typst };
export type EngineName = keyof typeof ENGINES;
