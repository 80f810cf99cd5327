import { CHINESE, LATIN } from "./split-name.ts";

/**
 * Whether a scanned field can be what its place says, so that swapped fields are noticed. No hospital's
 * number pattern is assumed: a number has a digit and reads as one word, a name is mostly letters.
 */
export function plausibleNumber(text: string): boolean {
  return /^[A-Za-z0-9()/. -]{4,30}$/.test(text) && /[0-9]/.test(text) && !DATE.test(text) && !WORDS.test(text);
}

/** A date of birth in a number's place is another hospital's format. */
const DATE = /^[0-9]{1,4}([-/. ])(?:[0-9]{1,2}|[A-Za-z]{3,9})\1[0-9]{1,4}$/;
const WORDS = /[A-Za-z] +[A-Za-z]/;

export function plausibleName({ nameLatin, nameChinese }: { nameLatin: string; nameChinese: string }): boolean {
  if (!nameLatin && !nameChinese) return false;
  const isLatin = nameLatin === "" || (isMostlyLetters(nameLatin) && !CHINESE.test(nameLatin));
  const isChinese = nameChinese === "" || (CHINESE.test(nameChinese) && !LATIN.test(nameChinese));
  return isLatin && isChinese && !CODE.test(nameLatin + nameChinese);
}

/** "TWIN 2 OF CHAN" is a name; "H2604817" is not. */
function isMostlyLetters(text: string): boolean {
  return (text.match(/[\p{L}\p{Co}]/gu)?.length ?? 0) > (text.match(/\p{Nd}/gu)?.length ?? 0);
}

/** Separators, mark-up and addresses are in no name. */
const CODE = /[|^;<>{}[\]\\=]|:\/\//;
