import type { CheckAnswer, CheckId } from "../consent/checks.ts";
import type { HelpMode } from "../consent/events.ts";

/** Every word that the PDF says beside the leaflet's own text and the declaration. */
export const WORDING = {
  documentTitle: (leafletTitle: string) => `${leafletTitle} 簽署記錄`,
  version: (version: number) => `第 ${version} 版`,
  footer: {
    reference: (reference: string) => `編號 ${reference}`,
    page: (page: number, pages: number) => `第 ${page} 頁，共 ${pages} 頁`,
    leaflet: (fingerprint: string) => `單張 ${fingerprint}`,
  },
  record: { title: "附頁一：確認記錄", note: "系統產生，並非單張內容" },
  declaration: "聲明",
  tiers: {
    title: (count: number) =>
      `${["", "一", "兩", "三", "四", "五", "六", "七", "八", "九", "十"][count] ?? count}級風險`,
    tier: "風險級別",
    acknowledged: "病人確認時間",
  },
  checks: {
    title: "簽署前檢查",
    questions: {
      fasting: "已按指示禁食？",
      allergy: "已告知過敏紀錄？",
      blood: "正服用抗血小板藥或抗凝血藥？",
      meds: "已向醫生確定常服藥物的安排？",
      pregnant: "已懷孕或可能懷孕？",
      unwell: "今天感到不適？",
      sedated: "今天已使用鎮靜劑？",
    } satisfies Record<CheckId, string>,
    answers: { yes: "是", no: "否", "not-applicable": "不適用" } satisfies Record<CheckAnswer, string>,
    flagged: (answer: string) => `${answer}，通知醫生`,
    doctorTold: "已通知醫生",
    answeredAt: "回答時間",
  },
  signing: {
    title: "簽署和見證",
    helpMode: "閱讀方式",
    helpModes: { self: "病人自行閱讀", "staff-reads": "職員陪同讀出", "low-vision": "視障協助" } satisfies Record<
      HelpMode,
      string
    >,
    signatory: "簽署人",
    patient: "病人本人",
    signedAt: "簽署時間",
    identity: "核對身份",
    identifiers: {
      "name-stated": "病人親口說出姓名，與標籤相符",
      "wristband-number": "手帶上的 Hospital No 與標籤相符",
    } as Record<string, string>,
    confirmation: "職員確認",
    confirmed: "我看着病人本人簽署；病人的問題已獲解答",
    notYetConfirmed: "尚待職員確認",
    staff: "職員",
  },
  file: {
    title: "文件",
    reference: "編號",
    leaflet: "單張",
    leafletVersion: (title: string, version: string) => `${title}，${version}`,
  },
  fingerprints: { title: "指紋（SHA-256）", leaflet: "單張內容", declaration: "聲明", ink: "簽名筆劃" },
  notice: "本文件記錄病人已閱讀上述單張，並非程序同意書。",
  notRecorded: "沒有記錄",
  weekday: (weekday: number) => `（星期${"日一二三四五六"[weekday]}）`,
  monthAndDay: (month: number, day: number) => `${month}月${day}日`,
  listSeparator: "；",
  /** Between a person's name, post and number. */
  fieldSeparator: "　",
} as const;
