import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CONTRASTS,
  changedLook,
  formatLook,
  parseLook,
  STANDARD_LOOK,
  TEXT_SIZES,
} from "../../../components/bedside/look.ts";

const looks = fc.record({ textSize: fc.constantFrom(...TEXT_SIZES), contrast: fc.constantFrom(...CONTRASTS) });

test("a look that was kept is the same again", () => {
  fc.assert(
    fc.property(looks, (look) => {
      expect(parseLook(formatLook(look))).toEqual(look);
    }),
  );
});

test("a cookie that is none of ours gives the standard look, and a form that asks for nothing of ours changes nothing", () => {
  fc.assert(
    fc.property(looks, fc.string(), (look, junk) => {
      fc.pre(![...TEXT_SIZES, ...CONTRASTS].some((one) => junk.split(" ").includes(one)));
      expect(parseLook(junk)).toEqual(STANDARD_LOOK);
      expect(changedLook(look, { textSize: junk, contrast: junk })).toEqual(look);
    }),
  );
  expect(parseLook(undefined)).toEqual(STANDARD_LOOK);
});
