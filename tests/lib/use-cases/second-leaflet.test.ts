import { afterAll, beforeAll, expect, test } from "vitest";
import { turnPage } from "../../../lib/use-cases/patient-steps.ts";
import { signConsent } from "../../../lib/use-cases/sign-consent.ts";
import { extractWithMupdf } from "../pdf/extract-text.ts";
import { checkedDraft, codeOf, granted, handedOver, INK, openTestWard, type TestWard } from "./test-ward.ts";

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard("tests/fixtures/leaflets");
});
afterAll(() => ward.services.store.close());

test("a second leaflet needs a data file and nothing else: it is read, signed and printed by its own sections and tiers", async () => {
  const consentId = await checkedDraft(ward);
  const { asPatient, submissionId } = await handedOver(ward, consentId);
  granted(await turnPage(asPatient(), 0));
  granted(await turnPage(asPatient(), 1));
  expect(codeOf(await signConsent(asPatient(), { submissionId, ink: INK }))).toBe("sections-unread");
  granted(await turnPage(asPatient(), 3));
  expect(codeOf(await signConsent(asPatient(), { submissionId, ink: INK }))).toBe("tiers-unacknowledged");
  granted(await turnPage(asPatient(), 2));
  granted(await signConsent(asPatient(), { submissionId, ink: INK }));
  const [document] = (await ward.services.store.consentEvents(consentId)).flatMap((event) =>
    event.type === "document-sealed" ? [event.data.sha256] : [],
  );
  const bytes = await ward.services.store.document(document ?? "");
  const text = (await extractWithMupdf(bytes ?? new Uint8Array())).join("").replace(/\s/g, "");
  for (const words of ["甚麼是流感疫苗？", "注射處紅腫。", "極少數人會有嚴重過敏反應。", "接種者簽署："])
    expect(text).toContain(words);
});
