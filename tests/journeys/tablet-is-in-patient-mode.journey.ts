import { join } from "node:path";
import { type Browser, type Page, type Request, request } from "@playwright/test";
import Database from "better-sqlite3";
import { PURPOSES } from "../../lib/consent/access-purpose.ts";
import { BEDSIDE_COOKIE, PURPOSE_COOKIE, STAFF_COOKIE, TABLET_COOKIE } from "../../lib/session/cookies.ts";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, PATIENT_DATA, test } from "./support/journey.ts";
import {
  answerChecks,
  goOn,
  handOver,
  NURSE,
  passToReview,
  passToWelcome,
  RECORDS_OFFICER,
  readAll,
  scanLabel,
  signByPointer,
  signIn,
  takeBack,
} from "./support/steps.ts";

const OTHER_WARD_NURSE = "N31002";
const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

const label = (n: number) => ({
  nameLatin: `TESTER, Mode ${n}`,
  nameChinese: "測試鎖",
  hospitalNo: `H99700${n}`,
  episodeNo: `E99700${n}`,
});

/** What a patient's page says where no patient holds the tablet, or not any more. */
const MOVED = "/sign-in?notice=moved";

/** Whoever was on a staff page comes back to it. */
const signInFor = (path: string) => (path.startsWith("/bedside") ? MOVED : `/sign-in?next=${encodeURIComponent(path)}`);

type Cookies = Record<string, string>;
type Raw = { cookies?: Cookies; method?: string; headers?: Record<string, string>; body?: Buffer };

/** One request by hand, with these cookies and no others; redirects are not followed. */
async function ask(url: string, path: string, { cookies = {}, method = "GET", headers = {}, body }: Raw = {}) {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  const http = await request.newContext({ baseURL: url });
  try {
    const answer = await http.fetch(path, {
      method,
      headers: { ...headers, ...(cookie ? { cookie } : {}) },
      ...(body ? { data: body } : {}),
      maxRedirects: 0,
    });
    const given = answer.headers();
    return {
      status: answer.status(),
      // A server action that was called by a script names its way in a header of its own.
      leadsTo: (given["x-action-redirect"]?.split(";")[0] ?? given.location ?? "").replace(url, ""),
      setCookies: answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie"),
      text: await answer.text(),
    };
  } finally {
    await http.dispose();
  }
}
type Answer = Awaited<ReturnType<typeof ask>>;

function expectNothingOfAnyone(text: string, about: string): void {
  expect(text, about).not.toMatch(PATIENT_DATA);
  expect(text, about).not.toMatch(/\n\s+at .+:\d+:\d+|node_modules\/|PrismaClient|TypeError/);
}

function expectLocked({ status, leadsTo, text, setCookies }: Answer, about: string): void {
  expect(status === 403 || leadsTo === "/bedside/locked", `${about}: ${status} ${leadsTo}`).toBe(true);
  expect(
    setCookies.map(({ value }) => value).filter((value) => /^bc_(staff|bedside)=[^;]/.test(value)),
    about,
  ).toEqual([]);
  expectNothingOfAnyone(text, about);
}

async function cookiesOf(page: Page): Promise<Cookies> {
  return Object.fromEntries((await page.context().cookies()).map(({ name, value }) => [name, value]));
}

const keeping = (cookies: Cookies, ...names: string[]): Cookies =>
  Object.fromEntries(names.map((name) => [name, cookies[name] ?? ""]));

/** Every way in which someone who holds the tablet could have kept or thrown away its cookies. */
function cookieSets(before: Cookies, after: Cookies): [string, Cookies][] {
  return [
    ["all that the tablet has now", after],
    ["those, and the staff cookie put back", { ...after, ...keeping(before, STAFF_COOKIE) }],
    ["the staff cookie and the tablet's", keeping(before, STAFF_COOKIE, TABLET_COOKIE)],
    ["the staff cookie alone", keeping(before, STAFF_COOKIE)],
  ];
}

type Captured = { path: string; headers: Record<string, string>; body: Buffer };

/** The call of a server action as the browser sends it, to be sent again by hand. */
async function captureAction(page: Page, act: () => Promise<void>): Promise<Captured> {
  const isAction = (sent: Request) => sent.method() === "POST" && "next-action" in sent.headers();
  const [sent] = await Promise.all([page.waitForRequest(isAction), act()]);
  const headers = await sent.allHeaders();
  const kept = ["accept", "content-type", "next-action", "next-router-state-tree", "origin"];
  const body = sent.postDataBuffer();
  if (!body) throw new Error("The action has no body to send again");
  return {
    path: new URL(sent.url()).pathname,
    headers: Object.fromEntries(kept.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
    body,
  };
}

const replay = (url: string, { path, headers, body }: Captured, cookies: Cookies) =>
  ask(url, path, { method: "POST", headers, body, cookies });

/** All that the program knows, counted: a command that changed nothing left it as it was. */
function counted(dataDir: string): Record<string, unknown> {
  const file = new Database(join(dataDir, "consent.db"), { readonly: true, fileMustExist: true });
  try {
    const count = (table: string) => file.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    const tables = ["LogEntry", "ConsentRow", "BedsideSession", "Session", "Tablet", "SearchQuery", "WrongPin"];
    return Object.fromEntries(tables.map((table) => [table, count(table)]));
  } finally {
    file.close();
  }
}

async function someoneElse(browser: Browser, url: string, staffNumber: string): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: url, locale: "zh-HK" });
  const page = await context.newPage();
  await signIn(page, staffNumber);
  const cookies = await cookiesOf(page);
  await context.close();
  return cookies;
}

test("no staff page and no staff command from a tablet that a patient holds, whichever cookies are sent", async ({
  page,
  server,
}) => {
  await page.goto("/sign-in");
  const signingIn = await captureAction(page, () => signIn(page));
  const scan = await captureAction(page, () => scanLabel(page, label(1)));
  const consentId = new URL(page.url()).pathname.split("/")[2] ?? "";
  expect(consentId).toMatch(/^[0-9a-f-]{36}$/);
  const card = await captureAction(page, () => page.getByRole("button", { name: "資料正確，下一步" }).click());
  await page.getByRole("checkbox", { name: /病人親口說出姓名/ }).check({ force: true });
  await page.getByRole("checkbox", { name: /手帶上的 Hospital No/ }).check({ force: true });
  const identity = await captureAction(page, () => page.getByRole("button", { name: "下一步" }).click());
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
  await answerChecks(page);
  const checks = await captureAction(page, () => page.getByRole("button", { name: "下一步" }).click());
  await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
  const before = await cookiesOf(page);
  // As long as the nurse holds the tablet the same bytes are obeyed: what follows is refused for the hand-over alone.
  expect((await replay(server.url, scan, before)).leadsTo).toBe(`/ward/${consentId}/hand-over`);
  expect((await replay(server.url, identity, before)).leadsTo).toBe(`/ward/${consentId}/checks`);
  expect((await replay(server.url, checks, before)).leadsTo).toBe(`/ward/${consentId}/hand-over`);
  const handing = await captureAction(page, () => page.getByRole("button", { name: "開始病人模式" }).click());
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  const after = await cookiesOf(page);
  expect(after[STAFF_COOKIE]).toBeUndefined();
  expect(after[BEDSIDE_COOKIE]).toBeTruthy();

  const steps = ["card", "identity", "checks", "hand-over", "confirm", "completed", "status", "mismatch", "questions"];
  const routes = [
    "/ward",
    "/ward/new",
    `/ward/${consentId}`,
    ...steps.map((step) => `/ward/${consentId}/${step}`),
    `/ward/${UNKNOWN_ID}`,
    "/records",
    "/records/purpose",
    `/records/${consentId}`,
    `/records/${consentId}/document/completed`,
    "/records/search/x",
    "/administration",
    "/ward/manage",
    "/ward/manage/settings",
    "/switch",
    "/sign-in",
  ];
  const known = counted(server.dataDir);
  for (const [name, cookies] of cookieSets(before, after)) {
    const jar = { ...cookies, [PURPOSE_COOKIE]: PURPOSES[0] };
    for (const path of routes) expectLocked(await ask(server.url, path, { cookies: jar }), `${path} with ${name}`);
    for (const path of ["/ward", `/ward/${consentId}/checks`]) {
      const flight = await ask(server.url, path, { cookies: jar, headers: { rsc: "1" } });
      expectNothingOfAnyone(flight.text, `the data of ${path} with ${name}`);
    }
    for (const [action, sent] of Object.entries({ scan, card, identity, checks, handing, signingIn })) {
      expectLocked(await replay(server.url, sent, cookies), `${action} again with ${name}`);
    }
    expect(counted(server.dataDir), `nothing has changed with ${name}`).toEqual(known);
  }

  // Through the browser too: the patient types the addresses.
  for (const path of ["/ward", `/ward/${consentId}/checks`, "/records", "/administration", "/sign-in"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/bedside\/locked$/);
    await expect(page.locator("body")).not.toContainText(PATIENT_DATA);
  }

  await takeBack(page);
  await expect(page).toHaveURL(`/ward/${consentId}/hand-over`);
  const ended = await ask(server.url, "/ward", { cookies: keeping(before, STAFF_COOKIE, TABLET_COOKIE) });
  expect([ended.status, ended.leadsTo], "the suspended session is not revived").toEqual([307, signInFor("/ward")]);
  const stale = await ask(server.url, "/bedside", { cookies: after });
  expect([stale.status, stale.leadsTo], "the patient's token ended").toEqual([307, MOVED]);
});

test("a role or a ward that may not look is told so, and nothing else", async ({ page, browser, server }) => {
  await signIn(page);
  await scanLabel(page, label(2));
  const consentId = new URL(page.url()).pathname.split("/")[2] ?? "";
  const nurse = await cookiesOf(page);
  const officer = { ...(await someoneElse(browser, server.url, RECORDS_OFFICER)), [PURPOSE_COOKIE]: PURPOSES[0] };
  const otherWard = await someoneElse(browser, server.url, OTHER_WARD_NURSE);
  const administrator = await someoneElse(browser, server.url, "A90001");
  const withPurpose = (cookies: Cookies) => ({ ...cookies, [PURPOSE_COOKIE]: PURPOSES[0] });

  const refused: [string, Cookies, string, number][] = [
    ["a nurse", nurse, "/records", 403],
    ["a nurse", nurse, "/records/purpose", 403],
    ["a nurse", nurse, "/records/search/x", 403],
    ["a nurse", withPurpose(nurse), `/records/${consentId}`, 403],
    ["a nurse", withPurpose(nurse), `/records/${consentId}/document/completed`, 403],
    ["a nurse", nurse, "/administration", 403],
    ["a records officer", officer, "/ward", 403],
    ["a records officer", officer, "/ward/new", 403],
    ["a records officer", officer, `/ward/${consentId}`, 403],
    ["a records officer", officer, `/ward/${consentId}/checks`, 403],
    ["a records officer", officer, "/administration", 403],
    ["an administrator", administrator, "/ward", 403],
    ["an administrator", administrator, `/ward/${consentId}`, 403],
    ["an administrator", withPurpose(administrator), `/records/${consentId}`, 403],
    ["a nurse of another ward", otherWard, `/ward/${consentId}`, 404],
    ["a nurse of another ward", otherWard, `/ward/${consentId}/card`, 404],
    ["a nurse of another ward", otherWard, `/ward/${consentId}/completed`, 404],
    ["a nurse", nurse, `/ward/${UNKNOWN_ID}`, 404],
    ["a nurse", nurse, `/ward/${UNKNOWN_ID}/confirm`, 404],
    ["a nurse", nurse, "/ward/%27%20OR%201=1--", 404],
    ["a nurse", nurse, "/nowhere", 404],
    ["a records officer", officer, `/records/${UNKNOWN_ID}`, 404],
    ["a records officer", officer, `/records/${UNKNOWN_ID}/document/completed`, 404],
    ["a records officer", officer, `/records/${consentId}/document/completed`, 404],
    ["a records officer", officer, `/records/${consentId}/document/..%2F..%2Fconsent.db`, 404],
    ["a records officer", officer, `/records/search/${UNKNOWN_ID}`, 404],
  ];
  for (const [who, cookies, path, status] of refused) {
    const answer = await ask(server.url, path, { cookies });
    expect(answer.status, `${who} on ${path}`).toBe(status);
    expectNothingOfAnyone(answer.text, `${who} on ${path}`);
  }
  for (const path of ["/ward", `/ward/${consentId}`, "/records", "/administration", "/bedside", "/bedside/read/1"]) {
    const answer = await ask(server.url, path);
    expect([answer.status, answer.leadsTo], `a stranger on ${path}`).toEqual([307, signInFor(path)]);
    expectNothingOfAnyone(answer.text, `a stranger on ${path}`);
  }

  // A command of another ward's nurse, by the bytes that this ward's nurse sent.
  const card = await captureAction(page, () => page.getByRole("button", { name: "資料正確，下一步" }).click());
  await expect(page.getByRole("heading", { name: "核對身份" })).toBeVisible();
  const known = counted(server.dataDir);
  for (const cookies of [otherWard, officer, administrator, {}]) {
    const answer = await replay(server.url, card, cookies);
    expect(answer.leadsTo).not.toBe(`/ward/${consentId}/identity`);
    expectNothingOfAnyone(answer.text, "the card again");
  }
  expect(counted(server.dataDir)).toEqual(known);
});

const LEAFLET_WORDS = /機會率|風險|手術|麻醉|第 \d+ 步/;

/**
 * Presses Back once. Where the server leads on at once, the first of the two ways is given up by the browser. Between a
 * page that it brought back and that page fetched anew the browser takes no press at all: the person presses again.
 */
async function pressBack(page: Page): Promise<void> {
  const press = () =>
    page.goBack({ waitUntil: "load" }).then(
      () => "pressed",
      ({ message }: Error) => (message.includes("net::ERR_ABORTED") ? "pressed" : message),
    );
  await expect
    .poll(async () => {
      const outcome = await press();
      if (outcome !== "pressed" && !outcome.includes("Not attached to an active page")) throw new Error(outcome);
      return outcome;
    })
    .toBe("pressed");
  await page.waitForLoadState("load");
}

/** Presses Back until nothing is left to go back to; no page on the way shows the patient or what they read. */
async function expectBackShowsNothing(page: Page, closing?: RegExp): Promise<void> {
  for (let presses = 0; presses < 10 && page.url() !== "about:blank"; presses += 1) {
    await pressBack(page);
    if (closing?.test(page.url())) continue;
    await expect(page).toHaveURL(/\/bedside\/(locked|done)$|^about:blank$/);
    await expect(page.locator("body")).not.toContainText(/測試鎖|TESTER|H99700|E99700/);
    await expect(page.locator("body")).not.toContainText(LEAFLET_WORDS);
  }
}

test("after the signature the Back button shows nothing of the patient", async ({ page }) => {
  await signIn(page);
  await handOver(page, label(3));
  await readAll(page);
  await signByPointer(page);
  await page.getByRole("link", { name: "請職員解鎖" }).click();
  await expect(page).toHaveURL(/\/bedside\/locked$/);
  await page.goto("/bedside/read/1");
  await expect(page).toHaveURL(/\/bedside\/locked$/);
  // The closing page itself names the patient until staff take the tablet back.
  await expectBackShowsNothing(page, /\/bedside\/done$/);
});

test("after the tablet was given back in the middle the Back button shows nothing of the patient", async ({ page }) => {
  await signIn(page);
  await handOver(page, label(4));
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (const step of [1, 2, 3]) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await goOn(page).click();
  }
  await page.waitForURL("**/bedside/read/4");
  await page.getByRole("button", { name: "交回護士" }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  await expectBackShowsNothing(page);
});

test("after the patient has decided for more time the Back button shows nothing of the patient", async ({ page }) => {
  await signIn(page);
  await handOver(page, label(5));
  await readAll(page);
  await page.getByRole("button", { name: /我想再考慮/ }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  await expectBackShowsNothing(page);
});

test("from the patient's welcome the Back button does not lead to the ward", async ({ page }) => {
  await signIn(page);
  await handOver(page, label(6));
  for (let presses = 0; presses < 6 && page.url() !== "about:blank"; presses += 1) {
    await pressBack(page);
    await expect(page).toHaveURL(/\/bedside\/locked$|\/bedside$|^about:blank$/);
    await expect(page.locator("body")).not.toContainText(/核對身份|掃描病人標籤|H99700|E99700|把平板交給病人/);
  }
});

test("a patient's cookie that we did not make opens nothing", async ({ page, server }) => {
  await signIn(page);
  await handOver(page, label(7));
  const { [BEDSIDE_COOKIE]: token = "", [TABLET_COOKIE]: tablet = "" } = await cookiesOf(page);
  expect(token).toMatch(/^[\w-]{43}$/);
  const forged = [
    "",
    "x",
    Buffer.alloc(32, 1).toString("base64url"),
    `${token.slice(0, -3)}${token.endsWith("AAA") ? "BBB" : "AAA"}`,
    token.toLowerCase(),
    `.${token}`,
    `x.${token}`,
    `${token}x`,
    tablet,
    "%27%20OR%20%271%27=%271",
    "a".repeat(3000),
  ];
  const pages = [
    "/bedside",
    "/bedside/read/1",
    "/bedside/review",
    "/bedside/sign",
    "/bedside/decline",
    "/bedside/called",
    "/bedside/questions",
    "/bedside/done",
  ];
  for (const value of forged) {
    for (const path of pages) {
      const answer = await ask(server.url, path, { cookies: { [BEDSIDE_COOKIE]: value } });
      expect([answer.status, answer.leadsTo], `${path} with ${value.slice(0, 50)}`).toEqual([307, MOVED]);
      expectNothingOfAnyone(answer.text, path);
    }
    const onTablet = { [BEDSIDE_COOKIE]: value, [TABLET_COOKIE]: tablet };
    const answer = await ask(server.url, "/bedside", { cookies: onTablet });
    expect([answer.status, answer.leadsTo]).toEqual([307, MOVED]);
    expect((await ask(server.url, "/sign-in", { cookies: onTablet })).leadsTo).toBe("/bedside/locked");
  }
  await takeBack(page.url().endsWith("/bedside") ? await atLock(page) : page, NURSE);
  await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
});

async function atLock(page: Page): Promise<Page> {
  await page.goto("/bedside/locked");
  return page;
}

test("a page of the patient's that is not there says so in the patient's frame, with a way back and to the nurse", async ({
  page,
}) => {
  await signIn(page);
  await passToWelcome(page, label(8));
  for (const path of ["/bedside/read/99", "/bedside/sign/foo", "/bedside/nowhere"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "這一頁打不開" })).toBeVisible();
    await expect(page.getByRole("button", { name: "交回護士" })).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("link", { name: "返回" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  // From each page the tablet can be handed back.
  await page.getByRole("button", { name: "請護士過來" }).click();
  await expect(page.getByRole("button", { name: "交回護士" })).toBeVisible();
  await passToReview(page);
  await page.getByRole("button", { name: /我不簽署/ }).click();
  await page.getByRole("button", { name: "交回護士" }).click();
  await expect(page.locator('[data-outcome="handed-back"]')).toBeVisible();
});

test("the language that a patient chose ends with their turn", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(9));
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "This is not me" }).click();
  await page.getByRole("link", { name: "Staff unlock" }).click();
  await page.getByLabel("Staff number").fill(NURSE);
  await page.getByLabel("Staff PIN").fill(DEMO_PIN);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("heading", { name: "核對身份" })).toBeVisible();
});
