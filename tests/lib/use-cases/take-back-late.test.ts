import { expect, test } from "vitest";
import type { Command } from "../../model/commands.ts";
import { driveUseCases } from "../../model/use-case-driver.ts";
import { openUseCaseWard } from "../../model/use-case-ward.ts";
import { SMALL_LEAFLET } from "../pdf/test-leaflets.ts";

const NOW = Date.parse("2026-11-23T09:00:00+08:00");

test("a PIN that is still being checked does not end a hand-over that another tablet has made meanwhile", async () => {
  const real = await openUseCaseWard(SMALL_LEAFLET);
  const driver = driveUseCases(real, 1);
  await real.startOver(NOW);
  const onFirst = { tablet: 0, consent: 0 } as const;
  const commands: Command[] = [
    { verb: "prepare", tablet: 0, patient: 0 },
    { verb: "confirm-label", ...onFirst },
    { verb: "identity", by: "both", ...onFirst },
    { verb: "checks", answers: "clear", ...onFirst },
    { verb: "hand-over", plan: "alone", ...onFirst },
  ];
  for (const command of commands) expect(await driver.act(command, NOW)).toBe("done");
  const late = await driver.request({ verb: "take-back", who: "nurse", tablet: 0 }, NOW);
  expect(await driver.act({ verb: "take-over", tablet: 1, consent: 0 }, NOW)).toBe("done");
  expect(await driver.act({ verb: "hand-over", plan: "alone", tablet: 1, consent: 0 }, NOW)).toBe("done");
  expect(await late(NOW)).toBe("done");
  expect((await real.services.store.consentRow(driver.consentIds[0] ?? ""))?.status).toBe("handed-over");
  expect(await driver.act({ verb: "read-all", tablet: 1 }, NOW)).toBe("done");
  expect(await driver.act({ verb: "read-all", tablet: 0 }, NOW)).toBe("not-in-patient-mode");
  await real.close();
});
