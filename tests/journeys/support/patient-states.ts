import type { Page } from "@playwright/test";
import { DEMO_PIN } from "../../../prisma/demo-staff.ts";
import { expect } from "./journey.ts";
import {
  draw,
  goOn,
  identify,
  type Label,
  OTHER_NURSE,
  PAGE_COUNT,
  passToWelcome,
  STROKES,
  takeBack,
  windClock,
} from "./steps.ts";

/** Called with each state of the patient's pages, once the page is in it. */
export type AtState = (name: string) => Promise<void>;

/** From the ward's home through every state that a patient can see before and beside a signature, and back to the ward. */
export async function walkPatientStates(page: Page, label: Label, atState: AtState): Promise<void> {
  await passToWelcome(page, label);
  await atState("welcome");
  await windClock(page);
  // What looks at the states needs a clock that runs.
  await page.clock.resume();
  await page.clock.fastForward("03:01");
  await expect(page.getByRole("dialog")).toBeVisible();
  await atState("idle curtain");
  await page.clock.fastForward("15:00");
  await expect(page.getByRole("dialog")).toContainText("再過兩分鐘");
  await atState("idle warning");
  await page.getByRole("button", { name: "繼續" }).click();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (let step = 1; step <= PAGE_COUNT; step += 1) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await atState(`reading ${step}`);
    if (step === 2) {
      await page.goto("/bedside/review");
      await page.getByRole("button", { name: /我想簽署/ }).click();
      await expect(page.getByRole("alert").filter({ hasText: "還有部分未看" })).toBeVisible();
      await atState("review, something unread");
      await page.goto(`/bedside/read/${step}`);
    }
    if (step === 5) {
      await page.locator('button[value="risks.uncommon.3"]').click();
      await expect(page.getByText("已標記，護士會跟進")).toBeVisible();
      await atState("a passage is marked");
    }
    await goOn(page).click();
  }
  await expect(page.getByText("你有 1 條問題未解答。")).toBeVisible();
  await atState("review, a question is open");
  await page.getByRole("button", { name: "請護士過來" }).click();
  await expect(page.getByRole("heading", { name: "已通知護士" })).toBeVisible();
  await atState("a nurse is called");
  await page.getByRole("link", { name: "職員：記錄解答" }).click();
  await expect(page.getByRole("heading", { name: "病人的問題" })).toBeVisible();
  await atState("staff settle questions");
  await page.locator('input[name="outcome:risks.uncommon.3"][value="answered"]').check({ force: true });
  await page.getByLabel("職員編號").fill(OTHER_NURSE);
  await page.getByLabel("職員密碼").fill(DEMO_PIN);
  await page.getByRole("button", { name: "記錄", exact: true }).click();
  await expect(page.getByText("1 條，李家明已跟進")).toBeVisible();
  await expect(page.getByRole("heading", { name: "簽署前，請再看一次" })).toBeVisible();
  await atState("review");
  await page.getByRole("button", { name: /我不簽署/ }).click();
  await page.waitForURL("**/bedside/decline");
  await atState("declining");
  await page.goto("/bedside/read/99");
  await expect(page.getByRole("heading", { name: "這一頁打不開" })).toBeVisible();
  await atState("a page that is not there");
  await page.goto("/bedside/review");
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.getByRole("heading", { name: "請在方格內簽名" })).toBeVisible();
  await atState("the pad");
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByText("請先簽名")).toBeVisible();
  await atState("the pad, empty");
  await page.goto("/bedside/sign/other");
  await atState("other ways to sign");
  await page.goto("/bedside/sign/thumbprint");
  await atState("thumbprint");
  await page.goto("/bedside/sign/typed");
  await atState("typed name");
  await page.goto("/bedside/sign/mark");
  await draw(page, STROKES);
  await atState("a mark");
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByLabel("職員編號")).toBeVisible();
  await atState("a witness is next");
  await identify(page, OTHER_NURSE);
  await expect(page.locator("canvas[role=img]")).toBeVisible();
  await atState("the witness's pad");
  await draw(page, STROKES);
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByRole("heading", { name: /簽妥/ })).toBeVisible();
  await atState("signed");
  await page.getByRole("link", { name: "請職員解鎖" }).click();
  await page.waitForURL("**/bedside/locked");
  await atState("staff lock");
  await takeBack(page);
  await page.waitForURL("**/ward/**");
}
