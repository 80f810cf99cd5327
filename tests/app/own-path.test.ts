import { expect, test } from "vitest";
import { ownPath } from "../../app/own-path.ts";

test.each([
  "/ward",
  "/ward/5a1f1f0e-7c1b-4d57-9f0a-0f5f0f9a1c11/confirm",
  "/ward/new?scan=abc-DEF_1",
  "/ward/manage/settings",
  "/records/search/x1?page=2",
  "/administration",
])("%s is one of our pages", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  "//evil.example/ward",
  "/\\evil.example",
  "https://evil.example/ward",
  "javascript:alert(1)",
  "/ward//evil.example",
  "/ward/../bedside",
  "/ward/%2e%2e/bedside",
  "/wardrobe",
  "/bedside",
  "/sign-in?next=/ward",
  "/ward?name=陳大文",
  "/ward?next=//evil.example",
  "/ward#x",
  "/ward\n/x",
  " /ward",
  "",
  `/ward/${"x".repeat(300)}`,
  undefined,
  ["/ward"],
])("%j is not", (value) => {
  expect(ownPath(value)).toBeUndefined();
});
