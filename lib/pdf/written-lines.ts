/** Text of several lines, as someone wrote it into a form, line by line. */
export function writtenLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u);
}
