import { formWithButton, type PlainBrowser, type PlainForm, type PlainPage } from "./plain-browser.ts";

export const CLEAR = {
  fasting: "yes",
  allergy: "yes",
  blood: "no",
  meds: "yes",
  pregnant: "no",
  unwell: "no",
  sedated: "no",
};
export const BOTH_IDENTIFIERS = { "name-stated": "on", "wristband-number": "on" };
export const CONFIRMED = { sawPatientSign: "on", questionsAnswered: "on" };

const STROKE = [
  { x: 0.2, y: 0.5, t: 0 },
  { x: 0.8, y: 0.5, t: 300 },
];
export const INK = { strokes: [STROKE] };

type Label = { nameLatin: string; nameChinese: string; hospitalNo: string; episodeNo: string };
type Pin = { staffNumber: string; secret: string };
type Stencil = (consentId: string) => PlainForm;

/** The forms of a ward by name, each as it was found once on its page: sent for any consent, in any state, as from a tab that was left open. */
export type Stencils = (name: string, consentId?: string) => PlainForm;

/** Goes through a ward's pages and keeps the forms on them. `here` and `there` are two signed-in tablets. */
export async function takeStencils(
  { here, there }: Record<"here" | "there", PlainBrowser>,
  [first, second]: [Label, Label],
  pin: Pin,
): Promise<Stencils> {
  const kept = new Map<string, Stencil>();
  const keep = (name: string, page: PlainPage, button: RegExp): PlainForm => {
    const form = formWithButton(page, button);
    kept.set(name, stencilOf(form, page.path.split("/")[2] ?? ""));
    return form;
  };
  const enter = keep("prepare", await here.open("/ward/new"), /^下一步/);
  keep("scan", await here.open("/ward"), /^開啟/);
  keep("swap", await here.open("/switch"), /^接手/);
  const handOver = await beforeHandOver(here, there, consentPath((await here.send(enter, first)).leadsTo), keep);
  await keepSettleOnWard(here, handOver, pin, keep);
  const lock = await atBedside(here, handOver, pin, keep);
  await here.send(lock, pin);
  await afterwards(here, handOver.path, keep);

  const path = consentPath((await here.send(enter, second)).leadsTo);
  await here.send(formWithButton(await here.open(`${path}/card`), /^資料正確/));
  await here.send(formWithButton(await here.open(`${path}/identity`), /^下一步/), BOTH_IDENTIFIERS);
  const put = keep("record-decision", await here.open(`${path}/decision`), /^記錄決定/);
  await here.send(put, { decision: "deferred" });
  keep("resume", await here.open(`${path}/status`), /繼續/);
  return (name, consentId = "") => {
    const stencil = kept.get(name);
    if (!stencil) throw new Error(`No form was kept for ${name}`);
    return stencil(consentId);
  };
}

/** `/ward/[consentId]`, of one of its steps. */
function consentPath(step: string): string {
  return step.split("/").slice(0, 3).join("/");
}

type Keep = (name: string, page: PlainPage, button: RegExp) => PlainForm;

async function beforeHandOver(here: PlainBrowser, there: PlainBrowser, path: string, keep: Keep): Promise<PlainPage> {
  const card = await here.open(path);
  const identity = await here.open((await here.send(keep("confirm-label", card, /^資料正確/))).leadsTo);
  keep("wristband", identity, /^核對/);
  keep("take-over", await there.open(`${path}/elsewhere`), /^接手/);
  keep("abandon", await here.open(`${path}/stop`), /^取消，換病人/);
  const checks = await here.open((await here.send(keep("identity", identity, /^下一步/), BOTH_IDENTIFIERS)).leadsTo);
  keep("doubt-capacity", await here.open(`${path}/capacity`), /^停止簽署/);
  return here.open((await here.send(keep("checks", checks, /^下一步/), CLEAR)).leadsTo);
}

/** To the signature. Gives the form of the staff lock. */
async function atBedside(here: PlainBrowser, handOver: PlainPage, pin: Pin, keep: Keep): Promise<PlainForm> {
  const welcome = await here.open((await here.send(keep("hand-over", handOver, /^開始病人模式/))).leadsTo);
  keep("not-me", welcome, /^這不是我/);
  const reading = await here.open((await here.send(formWithButton(welcome, /^開始閱讀/))).leadsTo);
  keep("patient-asked", reading, /^交回護士/);
  await keepQuestions(here, reading, pin, keep);
  const turn = keep("turn", reading, /^下一頁/);
  for (let step = 1; step <= 10; step += 1) await here.send(turn, { step: String(step) });
  keep("defer", await here.open("/bedside/review"), /^我想再考慮/);
  keep("decline", await here.open("/bedside/decline"), /^我不簽署/);
  const sign = await here.open("/bedside/sign");
  const submissionId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(sign.text)?.[0] ?? "";
  await here.sendJson("/bedside/submit", { submissionId, ink: INK });
  return keep("take-back", await here.open("/bedside/locked"), /^解鎖/);
}

/** One form of a reading page marks, unmarks and calls, by the button that is pressed. What is asked here is settled. */
async function keepQuestions(here: PlainBrowser, reading: PlainPage, pin: Pin, keep: Keep): Promise<void> {
  const unitId = await markFirst(here, reading, keep);
  const marked = await here.open(reading.path);
  keep("unmark", marked, /^取消標記/);
  keep("call-nurse", marked, /^請護士過來/);
  const settle = keep("settle", await here.open("/bedside/questions"), /^記錄/);
  await here.send(settle, { [`outcome:${unitId}`]: "answered", ...pin });
}

/** A question that the patient asked before the tablet was taken back. */
async function keepSettleOnWard(here: PlainBrowser, handOver: PlainPage, pin: Pin, keep: Keep): Promise<void> {
  const welcome = await here.open((await here.send(formWithButton(handOver, /^開始病人模式/))).leadsTo);
  const reading = await here.open((await here.send(formWithButton(welcome, /^開始閱讀/))).leadsTo);
  const unitId = await markFirst(here, reading, keep);
  await here.send(formWithButton(await here.open("/bedside/locked"), /^解鎖/), pin);
  const settle = keep("settle-on-ward", await here.open(`${consentPath(handOver.path)}/questions`), /^記錄/);
  await here.send(settle, { [`outcome:${unitId}`]: "answered" });
}

async function markFirst(here: PlainBrowser, reading: PlainPage, keep: Keep): Promise<string> {
  const ask = keep("ask", reading, /^我想問/);
  await here.send(ask);
  return ask.fields.find(([name]) => name === "ask")?.[1] ?? "";
}

async function afterwards(here: PlainBrowser, path: string, keep: Keep): Promise<void> {
  const ward = path.split("/").slice(0, 3).join("/");
  const confirming = await here.open(`${ward}/confirm`);
  keep("deny-witness", confirming, /^我沒有看/);
  await here.send(keep("confirm", confirming, /^確認並完成/), CONFIRMED);
  keep("withdraw", await here.open(`${ward}/withdraw`), /^記錄撤回/);
}

/** Without the hand-over that its page was of: it is sent for any. */
function stencilOf({ path, fields }: PlainForm, own: string): Stencil {
  const withId = (text: string, consentId: string) => (own.length === 36 ? text.replaceAll(own, consentId) : text);
  return (consentId) => ({
    path: withId(path, consentId),
    fields: fields.filter(([name]) => name !== "handOverId").map(([name, value]) => [name, withId(value, consentId)]),
  });
}
