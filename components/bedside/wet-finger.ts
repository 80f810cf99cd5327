const MANY_CANCELS = 3;
const MANY_SPECKS = 5;
const SPECK_PX = 6;
const SPECKS_WITHIN_MS = 4000;

/** Notices a glass that cannot read the finger: touches that the system takes away, or a rain of specks. Times in ms. */
export function createWetFinger() {
  let cancels = 0;
  let specks: number[] = [];
  /** Told once, it counts anew. */
  const told = (isWet: boolean) => {
    if (isWet) [cancels, specks] = [0, []];
    return isWet;
  };
  return {
    cancelled(): boolean {
      cancels += 1;
      return told(cancels >= MANY_CANCELS);
    },
    /** `lengthPx` is the whole stroke's. */
    drawn(lengthPx: number, at: number): boolean {
      if (lengthPx >= SPECK_PX) return false;
      specks = [...specks.filter((before) => at - before < SPECKS_WITHIN_MS), at];
      return told(specks.length >= MANY_SPECKS);
    },
  };
}
