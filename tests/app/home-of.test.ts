import { expect, test } from "vitest";
import { isOnSurfaceOf } from "../../app/home-of.ts";

test("whoever signs in after a colleague is led back to a page of their own surface only", () => {
  expect(isOnSurfaceOf("nurse", "/ward/1b4e28ba/confirm")).toBe(true);
  expect(isOnSurfaceOf("doctor", "/ward?refused=x")).toBe(true);
  expect(isOnSurfaceOf("records-officer", "/ward/1b4e28ba/confirm")).toBe(false);
  expect(isOnSurfaceOf("records-officer", "/records/1b4e28ba")).toBe(true);
  expect(isOnSurfaceOf("administrator", "/wards")).toBe(false);
  expect(isOnSurfaceOf("nurse", "/wardrobe")).toBe(false);
});
