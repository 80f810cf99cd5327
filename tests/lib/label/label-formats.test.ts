import { expect, test } from "vitest";
import { DEFAULT_LABEL_FORMATS, labelFormatSchema, labelFormatsSchema } from "../../../lib/label/label-formats.ts";

test("the defaults are a valid table", () => {
  expect(labelFormatsSchema.parse(DEFAULT_LABEL_FORMATS)).toEqual(DEFAULT_LABEL_FORMATS);
});

test.each([
  [["name", "hospital-no", "episode-no"]],
  [["ignore", "hospital-no", "ignore", "name-latin", "name-chinese", "episode-no"]],
  [["name-chinese", "episode-no", "hospital-no"]],
])("%j is a format", (fields) => {
  expect(labelFormatSchema.safeParse({ separator: "|", fields }).success).toBe(true);
});

test.each([
  [[]],
  [["name", "hospital-no"]],
  [["hospital-no", "episode-no", "ignore"]],
  [["name", "name", "hospital-no", "episode-no"]],
  [["name", "name-chinese", "hospital-no", "episode-no"]],
  [["name-latin", "name-latin", "hospital-no", "episode-no"]],
  [["name", "hospital-no", "hospital-no", "episode-no"]],
])("%j is none", (fields) => {
  const { error } = labelFormatSchema.safeParse({ separator: "|", fields });
  expect(error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([["fields", "separatorsUnequal"]]);
});
