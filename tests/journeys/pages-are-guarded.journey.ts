import { type APIResponse, type Browser, type Page, request } from "@playwright/test";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { expect, PATIENT_DATA, test } from "./support/journey.ts";
import { startServer } from "./support/server.ts";
import { goOn, passToWelcome, RECORDS_OFFICER, signIn, signOut } from "./support/steps.ts";

const label = (n: number) => ({
  nameLatin: `TESTER, Guard ${n}`,
  nameChinese: "測試守",
  hospitalNo: `H99800${n}`,
  episodeNo: `E99800${n}`,
});

function directive(policy: string, name: string): string[] {
  const found = policy.split(";").map((part) => part.trim().split(/\s+/));
  return found.find(([first]) => first === name)?.slice(1) ?? [];
}

/** The page's own guard, whatever it answers; returns its nonce. */
async function expectGuarded(answer: APIResponse, path: string): Promise<string> {
  const { "content-security-policy": policy = "", ...headers } = answer.headers();
  const scripts = directive(policy, "script-src");
  const nonce = /^'nonce-([\w+/=-]{16,})'$/.exec(scripts.find((one) => one.startsWith("'nonce-")) ?? "")?.[1] ?? "";
  expect(nonce, `${path} has a nonce`).not.toBe("");
  for (const name of ["script-src", "style-src", "default-src"]) {
    expect(directive(policy, name), `${path} ${name}`).not.toContain("'unsafe-inline'");
    expect(directive(policy, name), `${path} ${name}`).not.toContain("'unsafe-eval'");
    expect(directive(policy, name).join(" "), `${path} ${name}`).not.toMatch(/\*|https?:/);
  }
  expect(directive(policy, "frame-ancestors"), path).toEqual(["'none'"]);
  expect(directive(policy, "object-src"), path).toEqual(["'none'"]);
  expect(directive(policy, "base-uri"), path).toEqual(["'none'"]);
  expect(directive(policy, "form-action"), path).toEqual(["'self'"]);
  expect(headers["cache-control"], path).toContain("no-store");
  expect(headers["x-content-type-options"], path).toBe("nosniff");
  expect(headers["referrer-policy"], path).toBe("same-origin");
  expect(headers["x-powered-by"], path).toBeUndefined();

  const html = await answer.text();
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  const scriptTags = tags.filter((tag) => /^<script\b/i.test(tag));
  expect(scriptTags.length, `${path} has scripts`).toBeGreaterThan(0);
  expect(
    scriptTags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
    `scripts of ${path} without the nonce`,
  ).toEqual([]);
  expect(
    tags.filter((tag) => /^<style\b/i.test(tag) && !tag.includes(`nonce="${nonce}"`)),
    `styles of ${path} without the nonce`,
  ).toEqual([]);
  const markup = html.replace(/<script\b[\s\S]*?<\/script>/gi, "");
  const inline = (markup.match(/<[a-z][^>]*>/gi) ?? []).filter((tag) => /\s(style|on[a-z]+)\s*=/i.test(tag));
  expect(inline, `inline styles and handlers of ${path}`).toEqual([]);
  expect(markup, path).not.toMatch(/javascript:/i);
  return nonce;
}

/** Asked twice: each answer is guarded, and by a nonce of its own. */
async function expectGuardedTwice(page: Page, path: string): Promise<void> {
  const nonces: string[] = [];
  for (const _ of [1, 2]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(200);
    nonces.push(await expectGuarded(answer, path));
  }
  expect(nonces[0], `${path} has a fresh nonce each time`).not.toBe(nonces[1]);
}

test("every page has a policy with a fresh nonce, is never stored and has nothing inline", async ({
  page,
  browser,
  server,
}) => {
  await page.goto("/sign-in");
  await expectGuardedTwice(page, "/sign-in");
  await signIn(page);
  await expectGuardedTwice(page, "/ward");
  await expectGuardedTwice(page, "/ward/new");
  const forbidden = await page.request.get("/records");
  expect(forbidden.status()).toBe(403);
  await expectGuarded(forbidden, "/records for a nurse");
  const missing = await page.request.get("/ward/00000000-0000-4000-8000-000000000000");
  expect(missing.status()).toBe(404);
  await expectGuarded(missing, "a consent that is not there");

  await passToWelcome(page, label(1));
  await expectGuardedTwice(page, "/bedside");
  await expectGuardedTwice(page, "/bedside/read/1");
  await expectGuardedTwice(page, "/bedside/review");
  await expectGuardedTwice(page, "/bedside/locked");

  const office = await (await browser.newContext({ baseURL: server.url, locale: "zh-HK" })).newPage();
  await signIn(office, RECORDS_OFFICER);
  await expectGuardedTwice(office, "/records");
  await expectGuardedTwice(office, "/records/purpose");
  await office.context().close();
});

test("what leads elsewhere, the data of a page and the machine's answers are not stored either", async ({
  page,
  server,
}) => {
  const stranger = await request.newContext({ baseURL: server.url });
  for (const path of ["/", "/ward", "/bedside", "/records", "/api/health"]) {
    const { "cache-control": cacheControl } = (await stranger.get(path, { maxRedirects: 0 })).headers();
    expect(cacheControl, path).toContain("no-store");
  }
  await stranger.dispose();
  await signIn(page);
  const flight = await page.request.get("/ward", { headers: { rsc: "1" } });
  expect(flight.headers()["cache-control"]).toContain("no-store");
  expect(flight.headers()["x-content-type-options"]).toBe("nosniff");
});

type Given = { name: string; isSet: boolean; attributes: string[] };

/** From sign-in to the second page of the reading; returns every cookie of ours that was given on the way. */
async function cookiesGiven(
  browser: Browser,
  url: string,
  headers: Record<string, string>,
  n: number,
): Promise<Given[]> {
  const context = await browser.newContext({ baseURL: url, locale: "zh-HK", extraHTTPHeaders: headers });
  const page = await context.newPage();
  const lines: Promise<string[]>[] = [];
  page.on("response", (answer) => {
    const found = answer.headersArray().then((all) => all.filter(({ name }) => name.toLowerCase() === "set-cookie"));
    lines.push(found.then((all) => all.flatMap(({ value }) => value.split("\n"))));
  });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.locator("header button[lang='zh-HK']").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-HK");
  await signIn(page);
  await passToWelcome(page, label(n));
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/1");
  await goOn(page).click();
  await page.waitForURL("**/bedside/read/2");
  await page.getByRole("button", { name: "交回護士" }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  page.removeAllListeners("response");
  const all = (await Promise.all(lines)).flat();
  await context.close();
  return all.map((line) => {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const [name = "", value = ""] = pair.split("=");
    return { name, isSet: value !== "", attributes: attributes.map((one) => one.toLowerCase()) };
  });
}

test("cookies are HttpOnly and SameSite=Strict, and a client that only says https is not believed", async ({
  browser,
  server,
}) => {
  const plain = await cookiesGiven(browser, server.url, {}, 2);
  const names = new Set(plain.map(({ name }) => name));
  expect([...names].sort()).toEqual(expect.arrayContaining(["bc_bedside", "bc_locale", "bc_staff", "bc_tablet"]));
  for (const { name, isSet, attributes } of plain) {
    expect(name).toMatch(/^bc_/);
    if (isSet) expect(attributes, name).toEqual(expect.arrayContaining(["httponly", "samesite=strict", "path=/"]));
    expect(attributes, `${name} goes to this host alone`).not.toContainEqual(expect.stringMatching(/^domain=/));
  }
  // A client that only says https is not believed.
  const claimed = await cookiesGiven(browser, server.url, { "x-forwarded-proto": "https" }, 3);
  expect(claimed.filter(({ attributes }) => attributes.includes("secure"))).toEqual([]);
});

test("behind a trusted https proxy every cookie is Secure", async ({ browser }) => {
  const behindProxy = await startServer(undefined, { TRUST_PROXY: "1" });
  try {
    const given = await cookiesGiven(browser, behindProxy.url, { "x-forwarded-proto": "https" }, 4);
    const set = given.filter(({ isSet }) => isSet);
    expect(new Set(set.map(({ name }) => name)).size).toBeGreaterThanOrEqual(4);
    for (const { name, attributes } of set) {
      expect(attributes, name).toEqual(expect.arrayContaining(["secure", "httponly", "samesite=strict"]));
    }
    expect(behindProxy.output()).not.toMatch(PATIENT_DATA);
  } finally {
    await behindProxy.stop();
  }
});

async function enterPin(page: Page, staffNumber: string, pin: string): Promise<void> {
  await page.getByLabel("職員編號").fill(staffNumber);
  await page.getByLabel("密碼", { exact: true }).fill(pin);
  await Promise.all([
    page.waitForResponse((one) => one.request().method() === "POST"),
    page.getByRole("button", { name: "登入" }).click(),
  ]);
  // React empties the PIN once the answer has arrived.
  await expect(page.getByLabel("密碼", { exact: true })).toHaveValue("");
}

test("five wrong PINs lock the tablet, not the nurse", async ({ page, browser, server }) => {
  const nurse = "N20533";
  await signIn(page, nurse);
  await signOut(page);
  await page.waitForURL(/\/sign-in/);
  const refusal = page.locator("[data-code]");
  for (const [attempt, code] of ["wrong-pin", "wrong-pin", "wrong-pin", "tablet-locked", "tablet-locked"].entries()) {
    await enterPin(page, nurse, `00000${attempt}`);
    await expect(refusal).toHaveAttribute("data-code", code);
  }
  await enterPin(page, nurse, DEMO_PIN);
  await expect(refusal, "a lock refuses the right PIN too").toHaveAttribute("data-code", "tablet-locked");
  await expect(page).toHaveURL(/\/sign-in/);
  await enterPin(page, RECORDS_OFFICER, DEMO_PIN);
  await expect(refusal, "and everyone else's").toHaveAttribute("data-code", "tablet-locked");
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("bc_staff");

  const elsewhere = await (await browser.newContext({ baseURL: server.url, locale: "zh-HK" })).newPage();
  await signIn(elsewhere, nurse);
  await expect(elsewhere).toHaveURL(/\/ward$/);
  await elsewhere.context().close();
});
