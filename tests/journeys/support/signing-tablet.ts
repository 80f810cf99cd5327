import type { BrowserContext } from "@playwright/test";
import { DEMO_PIN } from "../../../prisma/demo-staff.ts";
import { formWithButton, openPlainBrowser, type PlainBrowser } from "./plain-browser.ts";
import { BOTH_IDENTIFIERS, CLEAR, type Stencils, takeStencils } from "./stencils.ts";
import { type Label, NURSE, OTHER_NURSE, PAGE_COUNT } from "./steps.ts";

const PIN = { staffNumber: NURSE, secret: DEMO_PIN };

/** A tablet in a patient's hands, everything read: the pad is the next page. */
export type SigningTablet = { browser: PlainBrowser; submissionId: string; consentId: string };

/** Brings tablets to the pad by plain forms: a journey that is about signing does not turn ten pages each time. */
export async function openSigningWard(url: string, headers: Record<string, string> = {}) {
  const stencils = await takeStencils(
    { here: await signedIn(url, NURSE, headers), there: await signedIn(url, OTHER_NURSE, headers) },
    [labelOf("S1"), labelOf("S2")],
    PIN,
  );
  return {
    stencils,
    /** On a tablet of its own, nothing read yet. */
    toWelcome: async (label: Label) => {
      const browser = await signedIn(url, NURSE, headers);
      return { browser, consentId: await toWelcome(stencils, label, browser) };
    },
    /** On a tablet of its own; or the same one again, once it was taken back. */
    toPad: async (label: Label, browser?: PlainBrowser) =>
      toPad(stencils, label, browser ?? (await signedIn(url, NURSE, headers))),
    takeBack: ({ browser }: SigningTablet) => browser.send(stencils("take-back"), PIN),
  };
}

/** From the label to the patient's hands. Gives the consent's id. */
async function toWelcome(stencils: Stencils, label: Label, browser: PlainBrowser): Promise<string> {
  const prepared = await browser.send(stencils("prepare"), label);
  const consentId = prepared.leadsTo.split("/")[2] ?? "";
  await browser.send(stencils("confirm-label", consentId));
  await browser.send(stencils("identity", consentId), BOTH_IDENTIFIERS);
  await browser.send(stencils("checks", consentId), CLEAR);
  await browser.send(stencils("hand-over", consentId));
  return consentId;
}

async function toPad(stencils: Stencils, label: Label, browser: PlainBrowser): Promise<SigningTablet> {
  const consentId = await toWelcome(stencils, label, browser);
  for (let step = 1; step <= PAGE_COUNT; step += 1) await browser.send(stencils("turn"), { step: String(step) });
  const { text, status } = await browser.open("/bedside/sign");
  const submissionId = /submissionId\\?":\\?"([0-9a-f-]{36})/.exec(text)?.[1];
  if (!submissionId) throw new Error(`The pad did not come (${status})`);
  return { browser, submissionId, consentId };
}

async function signedIn(url: string, staffNumber: string, headers: Record<string, string>): Promise<PlainBrowser> {
  const browser = openPlainBrowser(url, headers);
  await browser.send(formWithButton(await browser.open("/sign-in"), /^登入/), { staffNumber, secret: DEMO_PIN });
  return browser;
}

export function labelOf(mark: string): Label {
  return { nameLatin: "TESTER, Ink", nameChinese: "測試墨", hospitalNo: `H99I${mark}`, episodeNo: `E99I${mark}` };
}

/** Puts this tablet's cookies into a real browser. */
export async function adopt(
  context: BrowserContext,
  url: string,
  { browser }: Pick<SigningTablet, "browser">,
): Promise<void> {
  await context.addCookies([...browser.cookies].map(([name, value]) => ({ name, value, url, httpOnly: true })));
}
