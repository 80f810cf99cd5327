import iconv from "iconv-lite";

/** What HKSCS-2016 has and the Big5 table of iconv-lite, which ends with HKSCS-2008, has not. Source: HKSCS-2016, table 2. */
const LATER = "兑吿媪悦愠捝敚棁氲涚煴税緼脱腽藴蜕説輼醖鋭閲鱇鿐𪏭";

/** Every Han character, and every radical, that Big5 or HKSCS-2016 defines: some 17,700, in a fixed order. */
export function everyHanCharacter(): string[] {
  const found = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = iconv.decode(Buffer.from([lead, trail]), "big5hkscs");
      for (const character of text) if (/\p{Script=Han}/u.test(character)) found.add(character);
    }
  }
  return [...found, ...LATER];
}
