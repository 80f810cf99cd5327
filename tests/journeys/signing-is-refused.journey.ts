import { join } from "node:path";
import { type APIResponse, type Page, request } from "@playwright/test";
import Database from "better-sqlite3";
import type { RefusalCode } from "../../lib/consent/refusal.ts";
import { loadMessages } from "../../lib/messages/load-messages.ts";
import { LOCALE_COOKIE, type Locale } from "../../lib/messages/locale.ts";
import { BEDSIDE_COOKIE, TABLET_COOKIE } from "../../lib/session/cookies.ts";
import { expect, PATIENT_DATA, test } from "./support/journey.ts";
import { answerChecks, checkIdentity, goOn, passToReview, passToWelcome, signIn, takeBack } from "./support/steps.ts";

const label = (n: number) => ({
  nameLatin: `TESTER, Ref ${n}`,
  nameChinese: "測試拒",
  hospitalNo: `H99600${n}`,
  episodeNo: `E99600${n}`,
});

const FIRST_OF_A_NAME = [
  { x: 0.2, y: 0.4, t: 0 },
  { x: 0.5, y: 0.5, t: 120 },
  { x: 0.6, y: 0.7, t: 240 },
];
const INK = { strokes: [FIRST_OF_A_NAME] };
const OTHER_INK = {
  strokes: [
    FIRST_OF_A_NAME,
    [
      { x: 0.1, y: 0.1, t: 300 },
      { x: 0.9, y: 0.9, t: 400 },
    ],
  ],
};

type Sent = { cookies?: Record<string, string>; body: unknown; type?: string; headers?: Record<string, string> };

/** Posts to the tablet's route by hand, with these cookies and no others. A string is sent as it is. */
async function submit(url: string, { cookies = {}, body, type = "application/json", headers = {} }: Sent) {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  const http = await request.newContext({ baseURL: url });
  try {
    const answer = await http.post("/bedside/submit", {
      headers: { "content-type": type, ...(cookie ? { cookie } : {}), ...headers },
      data: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
      maxRedirects: 0,
    });
    return { answer, text: await answer.text() };
  } finally {
    await http.dispose();
  }
}

async function cookiesOf(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries((await page.context().cookies()).map(({ name, value }) => [name, value]));
}

/** The refusal itself: its status, its code, its words in the language asked for, and nothing else of anyone. */
function expectRefusal(
  { answer, text }: { answer: APIResponse; text: string },
  status: number,
  code: RefusalCode,
  locale: Locale = "zh-HK",
): { missing?: string[] } {
  expect([answer.status(), text.slice(0, 300)], code).toEqual([status, expect.stringContaining(`"code":"${code}"`)]);
  expect(answer.headers()["content-type"]).toContain("application/json");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const { code: _code, message, missing, ...others } = JSON.parse(text);
  expect(message).toBe(
    (loadMessages(locale).messages as { refusal: { code: Record<string, string> } }).refusal.code[code],
  );
  expect(others).toEqual({});
  expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|Error:|\.ts\b|stack/);
  expect(text).not.toMatch(PATIENT_DATA);
  return missing ? { missing } : {};
}

/** The id that the newest sign page would carry; only the sign page shows it, and that page is not open yet. */
function newestSubmissionId(dataDir: string): string {
  const file = new Database(join(dataDir, "consent.db"), { readonly: true, fileMustExist: true });
  try {
    return String(file.prepare("SELECT id FROM BedsideSession ORDER BY startedAt DESC LIMIT 1").pluck().get());
  } finally {
    file.close();
  }
}

async function submissionIdOnPage(page: Page): Promise<string> {
  const html = await (await page.request.get("/bedside/sign")).text();
  const found = /submissionId\\?":\\?"([0-9a-f-]{36})/.exec(html)?.[1];
  if (!found) throw new Error("The sign page carries no submission id");
  return found;
}

async function goThrough(page: Page, steps: number[]): Promise<void> {
  for (const step of steps) {
    await page.goto(`/bedside/read/${step}`);
    await goOn(page).click();
    await page.waitForURL((url) => !url.pathname.endsWith(`/read/${step}`));
  }
}

test("nothing read, then everything but three tiers: the answer says what is missing", async ({ page, server }) => {
  await signIn(page);
  await passToWelcome(page, label(1));
  const cookies = await cookiesOf(page);
  const body = { submissionId: newestSubmissionId(server.dataDir), ink: INK };

  const unread = expectRefusal(await submit(server.url, { cookies, body }), 422, "sections-unread");
  expect(unread.missing).toContain("introduction");
  await page.goto("/bedside/sign");
  await expect(page).toHaveURL(/\/bedside\/review$/);

  await goThrough(page, [1, 2, 3, 4, 8, 9, 10]);
  const tiers = expectRefusal(await submit(server.url, { cookies, body }), 422, "tiers-unacknowledged");
  expect(tiers.missing).toEqual(["uncommon", "rare", "very-rare"]);
  await goThrough(page, [5, 7]);
  const last = await submit(server.url, { cookies: { ...cookies, [LOCALE_COOKIE]: "en" }, body });
  expect(expectRefusal(last, 422, "tiers-unacknowledged", "en").missing).toEqual(["rare"]);
  await page.goto("/bedside/sign");
  await expect(page).toHaveURL(/\/bedside\/review$/);
});

test("what is no signature is refused; a signature is stored once and answered alike each time", async ({
  page,
  server,
}) => {
  await signIn(page);
  await passToWelcome(page, label(2));
  await passToReview(page);
  const submissionId = await submissionIdOnPage(page);
  const cookies = await cookiesOf(page);
  const send = (ink: unknown, locale?: Locale) =>
    submit(server.url, {
      cookies: locale ? { ...cookies, [LOCALE_COOKIE]: locale } : cookies,
      body: { submissionId, ink },
    });
  const raw = (body: string, more: Partial<Sent> = {}) => submit(server.url, { cookies, body, ...more });
  const point = FIRST_OF_A_NAME[0];

  for (const ink of [{ strokes: [] }, { strokes: [[]] }, { strokes: [[], [], []] }]) {
    expectRefusal(await send(ink), 422, "ink-empty");
  }
  expectRefusal(await send({ strokes: [] }, "en"), 422, "ink-empty", "en");
  expectRefusal(await send({ strokes: [[point]] }), 422, "ink-dot");
  expectRefusal(await send({ strokes: [[point], [point], [{ ...point, x: 0.9 }]] }), 422, "ink-dot");
  const invalid: unknown[] = [
    null,
    "ink",
    42,
    [],
    {},
    { strokes: "M0 0L1 1" },
    { strokes: [null] },
    { strokes: [["a", "b"]] },
    { strokes: [[...FIRST_OF_A_NAME, null]] },
    { strokes: [FIRST_OF_A_NAME], name: "TESTER" },
    { strokes: [FIRST_OF_A_NAME.toReversed()] },
    ...[null, "0.5", -0.0001, 1.0001, 1e300, [], {}].map((x) => ({
      strokes: [[...FIRST_OF_A_NAME, { x, y: 0.5, t: 999 }]],
    })),
    ...[null, -1, 1e12].map((t) => ({
      strokes: [
        [
          { x: 0.1, y: 0.1, t },
          { x: 0.9, y: 0.9, t },
        ],
      ],
    })),
  ];
  for (const ink of invalid) expectRefusal(await send(ink), 422, "ink-invalid");
  const withX = (x: string) =>
    `{"submissionId":"${submissionId}","ink":{"strokes":[[{"x":${x},"y":0.5,"t":0},{"x":0.9,"y":0.9,"t":9}]]}}`;
  expectRefusal(await raw(withX("NaN")), 422, "input-invalid");
  expectRefusal(await raw(withX("1e999")), 422, "ink-invalid");

  expectRefusal(await send({ strokes: Array(501).fill([point]) }), 413, "ink-too-large");
  expectRefusal(await send({ strokes: [Array(1_500_000).fill(0)] }), 413, "ink-too-large");
  expectRefusal(await send({ strokes: [Array(3_000_000).fill(0)] }), 422, "input-invalid");
  expectRefusal(await raw(`"${"x".repeat(14_000_000)}"`), 422, "input-invalid");

  for (const body of [
    "",
    "ink",
    "{",
    "null",
    "[]",
    "42",
    "[".repeat(200_000),
    "{}",
    JSON.stringify({ ink: INK }),
    JSON.stringify({ submissionId }),
    JSON.stringify({ submissionId: 7, ink: INK }),
  ]) {
    expectRefusal(await raw(body), 422, "input-invalid");
  }
  const good = JSON.stringify({ submissionId, ink: INK });
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
    expectRefusal(await raw(good, { type }), 422, "input-invalid");
  }
  for (const site of ["cross-site", "same-site", "none"]) {
    expectRefusal(await raw(good, { headers: { "sec-fetch-site": site } }), 403, "origin-refused");
  }
  expectRefusal(
    await submit(server.url, { cookies, body: { submissionId: crypto.randomUUID(), ink: INK } }),
    409,
    "submission-stale",
  );

  const first = await send(INK);
  expect([first.answer.status(), Object.keys(JSON.parse(first.text)).sort()]).toEqual([
    200,
    ["bodySha256", "inkSha256", "isComplete", "proof", "reference", "signedAt", "submissionId"],
  ]);
  // The server's signature over the receipt is not the same twice.
  const facts = ({ text }: { text: string }) => ({ ...JSON.parse(text), proof: undefined });
  const again = await send(INK, "en");
  expect([again.answer.status(), facts(again)]).toEqual([200, facts(first)]);
  const atOnce = await Promise.all([send(INK), send(INK), send(OTHER_INK)]);
  expect(atOnce.map(({ answer }) => answer.status())).toEqual([200, 200, 422]);
  expect(atOnce.slice(0, 2).map(facts)).toEqual([facts(first), facts(first)]);
  expectRefusal(await send(OTHER_INK), 422, "submission-differs");
  expectRefusal(await send(OTHER_INK, "en"), 422, "submission-differs", "en");
  expectRefusal(
    await submit(server.url, { cookies, body: { submissionId: crypto.randomUUID(), ink: INK } }),
    409,
    "submission-stale",
  );

  await page.goto("/bedside/sign");
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "職員確認" })).toBeVisible();
  expectRefusal(await send(INK), 403, "not-in-patient-mode");
  expectRefusal(await send(OTHER_INK), 403, "not-in-patient-mode");
});

test("the tablet was handed back, or taken back, or is another one", async ({ page, browser, server }) => {
  await signIn(page);
  await passToWelcome(page, label(3));
  const cookies = await cookiesOf(page);
  const submissionId = newestSubmissionId(server.dataDir);
  const body = { submissionId, ink: INK };

  const elsewhere = await browser.newContext({ baseURL: server.url, locale: "zh-HK" });
  const otherTablet = await elsewhere.newPage();
  await signIn(otherTablet, "N20533");
  await passToWelcome(otherTablet, label(4));
  const otherId = newestSubmissionId(server.dataDir);
  expect(otherId).not.toBe(submissionId);
  const theirs = await cookiesOf(otherTablet);
  expectRefusal(
    await submit(server.url, { cookies, body: { ...body, submissionId: otherId } }),
    409,
    "submission-stale",
  );
  expectRefusal(await submit(server.url, { cookies: theirs, body }), 409, "submission-stale");
  await elsewhere.close();

  const tablet = { [TABLET_COOKIE]: cookies[TABLET_COOKIE] ?? "" };
  const forged = Buffer.alloc(32, 7).toString("base64url");
  const strangers: Record<string, string>[] = [
    {},
    tablet,
    { [BEDSIDE_COOKIE]: forged },
    { ...tablet, [BEDSIDE_COOKIE]: forged },
    { [BEDSIDE_COOKIE]: submissionId },
    { [BEDSIDE_COOKIE]: "" },
    { [BEDSIDE_COOKIE]: `.${cookies[BEDSIDE_COOKIE]}` },
    { [BEDSIDE_COOKIE]: `${cookies[BEDSIDE_COOKIE]?.slice(0, -2)}AA` },
    { [BEDSIDE_COOKIE]: cookies[TABLET_COOKIE] ?? "" },
  ];
  for (const stranger of strangers) {
    expectRefusal(await submit(server.url, { cookies: stranger, body }), 403, "not-in-patient-mode");
  }
  const english = await submit(server.url, { cookies: { [LOCALE_COOKIE]: "en" }, body });
  expectRefusal(english, 403, "not-in-patient-mode", "en");

  await page.getByRole("button", { name: "這不是我" }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  expectRefusal(await submit(server.url, { cookies, body }), 403, "handed-back");
  expectRefusal(await submit(server.url, { cookies: await cookiesOf(page), body }), 403, "handed-back");
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "核對身份" })).toBeVisible();
  expectRefusal(await submit(server.url, { cookies, body }), 403, "not-in-patient-mode");
  await checkIdentity(page);
  await answerChecks(page);
  await page.getByRole("button", { name: "下一步" }).click();

  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  expectRefusal(await submit(server.url, { cookies, body }), 403, "not-in-patient-mode");
  expectRefusal(await submit(server.url, { cookies: await cookiesOf(page), body }), 409, "submission-stale");
});
