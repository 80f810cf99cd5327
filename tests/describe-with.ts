import { describe, test } from "vitest";
import { missingTool, type Tool } from "./tools.ts";

/** Tests that need these tools. Where one is missing they are skipped and say so; with REQUIRE_TOOLS=1 they fail. */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const missing = missingTool(tools);
  if (!missing) describe(name, () => tests());
  else if (process.env.REQUIRE_TOOLS !== "1") describe.skip(`${name} (skipped: no ${missing})`, () => tests());
  else
    test(`${name} has the tools that it needs`, () => {
      throw new Error(`This machine has no ${missing}, and REQUIRE_TOOLS=1 asks for it`);
    });
}
