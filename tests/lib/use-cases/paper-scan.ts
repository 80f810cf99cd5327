/** The smallest file that passes for a scan of a signed sheet; another one for each `mark`. */
export function paperScan(mark: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.4\n% ${mark}\n%%EOF\n`);
}
