import { expect, test, vi } from "vitest";
import { backup } from "../../../lib/cli/backup.ts";
import { temporaryFolder } from "../store/temporary.ts";

test.each(["25d", "601h", "9999d", "0h", "6"])(
  "--every %s is refused, with the longest that is allowed",
  async (every) => {
    vi.stubEnv("DATA_DIR", temporaryFolder());
    const exit = vi.spyOn(process, "exit").mockImplementation(() => {
      throw new Error("exit");
    });
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await expect(backup([temporaryFolder(), "--every", every])).rejects.toThrow("exit");
    expect(exit).toHaveBeenCalledWith(1);
    expect(said.mock.calls.join()).toContain("up to 24d");
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  },
);
