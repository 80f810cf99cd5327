import type { CommandOf, PatientNo } from "./commands.ts";

/** The label of one of a sequence's four patients; no two sequences share one. */
export function labelOf(number: number, no: PatientNo) {
  const own = String(number).padStart(6, "0");
  const hospitalNo = no === 3 ? `B${own}1` : `A${own}1`;
  const episodeNo = no === 2 ? `E${own}2` : `E${own}1`;
  const inOtherWriting = (text: string) => (no === 1 ? text.toLowerCase() : text);
  return {
    nameLatin: "CHAN, Tai Man",
    nameChinese: "陳大文",
    hospitalNo: inOtherWriting(hospitalNo),
    episodeNo: inOtherWriting(episodeNo),
  };
}

/** What a scanner reads from the wristband; a mismatch differs by one character. */
export function wristbandText(label: ReturnType<typeof labelOf>, found: CommandOf<"wristband">["found"]): string {
  if (found === "unreadable") return "???";
  const hospitalNo = found === "match" ? label.hospitalNo : `${label.hospitalNo.slice(0, -1)}9`;
  return `${label.nameLatin} ${label.nameChinese}|${hospitalNo}|${label.episodeNo}`;
}
