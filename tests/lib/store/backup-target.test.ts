import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { backup } from "../../../lib/cli/backup.ts";
import { openStore } from "../../../lib/store/open-store.ts";
import { describeWith } from "../../describe-with.ts";
import { smallDisk } from "../../faults/small-disk.ts";
import { temporaryFolder } from "./temporary.ts";

vi.mock("node:timers/promises", () => ({ setTimeout: vi.fn() }));

/** Backs up again and again, with these done in between, and gives what the command said of each. */
async function everyHour(targetDir: string, ...between: (() => void)[]): Promise<string[]> {
  const dataDir = temporaryFolder();
  await (await openStore(dataDir)).close();
  vi.stubEnv("DATA_DIR", dataDir);
  const said: string[] = [];
  const hear = (text: unknown) => said.push(String(text)) > 0;
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockImplementation(hear);
  onTestFinished(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  vi.mocked(wait).mockImplementation(async () => {
    const next = between.shift();
    if (!next) throw new Error("enough");
    next();
  });
  await expect(backup([targetDir, "--every", "1h"])).rejects.toThrow("enough");
  return said.flatMap((text) => /verified,|is gone/.exec(text) ?? []);
}

test("a target that is gone between two backups is not made again; there again, it is used", async () => {
  const targetDir = join(temporaryFolder(), "disk", "backups");
  const said = await everyHour(
    targetDir,
    () => rmSync(join(targetDir, ".."), { recursive: true }),
    () => {
      expect(existsSync(targetDir)).toBe(false);
      mkdirSync(targetDir, { recursive: true });
    },
  );
  expect(said).toEqual(["verified,", "is gone", "verified,"]);
});

describeWith(["mount"], "on a small disk", () => {
  test("the empty folder that an unmounted disk leaves is not written to", async () => {
    const disk = smallDisk(4_000_000);
    onTestFinished(() => rmSync(disk.folder, { recursive: true }));
    const said = await everyHour(disk.folder, () => {
      disk.remove();
      mkdirSync(disk.folder);
    });
    expect(said).toEqual(["verified,", "is gone"]);
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});
