import type { CheckAnswer, CheckId } from "../consent/checks.ts";
import type { DocumentStage } from "../consent/document-stage.ts";
import type { HelpMode } from "../consent/help-mode.ts";
import type { Identifier } from "../consent/identifier.ts";
import type { QuestionOutcome } from "../consent/question-outcome.ts";
import type { SignatoryRole, SignatureMethod, SigningPlan } from "../consent/signatory.ts";
import type { Verdict } from "../consent/verdict.ts";

type Presence = NonNullable<SigningPlan["interpreter"]>["presence"];
type Relationship = Extract<SigningPlan["consentGiver"], { kind: "parent" }>["relationship"];

/** Every word that the PDF says beside the leaflet's own text and the declarations. */
export const WORDING = {
  documentTitle: (leafletTitle: string) => `${leafletTitle} 簽署記錄`,
  version: (version: number) => `第 ${version} 版`,
  footer: {
    reference: (reference: string) => `編號 ${reference}`,
    page: (page: number, pages: number) => `第 ${page} 頁，共 ${pages} 頁`,
    leaflet: (fingerprint: string) => `單張 ${fingerprint}`,
  },
  record: { title: "附頁一：確認記錄", note: "系統產生，並非單張內容" },
  tiers: {
    title: (count: number) =>
      `${["", "一", "兩", "三", "四", "五", "六", "七", "八", "九", "十"][count] ?? count}級風險`,
    tier: "風險級別",
    acknowledged: { patient: "病人確認時間", other: "確認時間" },
  },
  questions: {
    title: (count: number) => `病人的問題（${count}）`,
    outcomes: {
      answered: "已解答",
      "doctor-will-explain": "醫生會再解釋",
      "withdrawn-by-patient": "病人撤銷問題",
    } satisfies Record<QuestionOutcome, string>,
    open: "未解答",
    note: (note: string) => `備註：${note}`,
  },
  teachBack: {
    title: "病人用自己的話說明",
    verdicts: { understood: "明白", "explain-again": "需再解釋" } satisfies Record<Verdict, string>,
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
    roles: {
      patient: "病人",
      parent: "家長／監護人",
      guardian: "監護人",
      interpreter: "傳譯員",
      witness: "見證人",
      doctor: "醫生",
    } satisfies Record<SignatoryRole, string>,
    methods: { hand: "親筆簽署", mark: "畫押", thumbprint: "指模", typed: "輸入姓名" } satisfies Record<
      SignatureMethod,
      string
    >,
    relationships: { father: "父親", mother: "母親", guardian: "監護人" } satisfies Record<Relationship, string>,
    minor: (born: string) => `病人於 ${born}出生，未滿 18 歲`,
    order: (orderNo: string) => `監護令編號 ${orderNo}`,
    orderExpires: (day: string) => `監護令有效至 ${day}`,
    interpreted: (language: string, presence: string) => `${language}，${presence}`,
    presences: { "in-person": "在場傳譯", phone: "以電話傳譯", video: "以視像傳譯" } satisfies Record<Presence, string>,
    interpreterAbsent: "傳譯員不在場，沒有簽署。",
    shortAffirmed: "簽名很短，簽署人已確認是自己的簽名。",
    figure: "手寫簽署",
    quoted: (declaration: string) => `「${declaration}」`,
  },
  verification: {
    title: "閱讀、核對和確認",
    helpMode: "閱讀方式",
    helpModes: {
      self: "病人自行閱讀",
      "staff-reads": "職員陪同讀出",
      interpreter: "由傳譯員傳譯",
      "low-vision": "視障協助",
      guardian: "由家長或監護人閱讀",
    } satisfies Record<HelpMode, string>,
    identity: "核對身份",
    identifiers: {
      "name-stated": "病人親口說出姓名，與標籤相符",
      "wristband-number": "手帶上的 Hospital No 與標籤相符",
      "confirmed-by-other": "病人未能說話，由他人確認姓名",
    } satisfies Record<Identifier, string>,
    confirmedBy: (name: string) => `確認病人姓名的人：${name}`,
    capacity: "判斷能力",
    capacityDoubted: (doctor: string) => `職員懷疑病人未能理解，已通知${doctor}`,
    capacityFound: "醫生認為病人能夠理解並作決定：",
    ableMinor: "未成年病人",
    ableMinorFound: (doctor: string) => `${doctor}認為病人能夠理解並作決定：`,
    confirmation: "職員確認",
    confirmed: {
      saw: { patient: "我看着病人本人簽署；病人的問題已獲解答", other: "我看着簽署人本人簽署；簽署人的問題已獲解答" },
      "asked-patient": {
        patient: "沒有職員看着簽署；病房經理其後向病人查問，病人確認是自己簽署；病人的問題已獲解答",
        other: "沒有職員看着簽署；病房經理其後查問，確認是簽署人本人簽署；簽署人的問題已獲解答",
      },
    },
    notYetConfirmed: "尚待職員確認",
    staff: "職員",
  },
  file: {
    title: "文件",
    reference: "編號",
    supersedes: "取代",
    leaflet: "單張",
    leafletVersion: (title: string, version: string) => `${title}，${version}`,
  },
  fingerprints: {
    title: "指紋（SHA-256）",
    leaflet: "單張內容",
    roles: {
      patient: "病人",
      parent: "家長",
      guardian: "監護人",
      interpreter: "傳譯員",
      witness: "見證人",
      doctor: "醫生",
    } satisfies Record<SignatoryRole, string>,
    prefix: "單張部分",
    label: "標籤",
    attachment: "附件",
    declaration: (role: string) => `${role}聲明`,
    ink: (role: string) => `${role}筆劃`,
    typedName: (role: string) => `${role}輸入`,
  },
  evidence: {
    page: { title: "附頁二：電子證據", note: "系統產生，並非單張內容" },
    times: "伺服器時間",
    handedOver: "交給病人",
    signed: (role: string) => `${role}簽署`,
    declaration: (id: string, version: number) => `聲明 ${id} v${version}`,
    confirmed: "職員確認",
    decided: "醫生的決定",
    checking: "如何核實本文件",
    codeAlt: "二維碼，載有本文件的編號和附件的指紋",
    howToCheck: (byteLength: string, fileName: string) => [
      `同一版本、同一版面單張的每份文件，最前面的 ${byteLength} 個位元組完全相同；其 SHA-256 為上列「單張部分」。`,
      `本檔案內附 ${fileName}，是這份記錄的數據；其 SHA-256 為上列「附件」。二維碼載有本文件編號和這個指紋。`,
      "整份檔案的 SHA-256 記於醫院的系統，並可向病歷檔案室核對；檔案有任何改動，即不相符。本檔案未加數碼簽章。",
      `Every document on this version of the leaflet in this layout begins with the same ${byteLength} bytes; their SHA-256 is given above as 單張部分. The file ${fileName} inside this document is the record as data; its SHA-256 is given as 附件, and the code holds it with the reference. The records office can compare the SHA-256 of the whole file with the one in its log. This file has no digital seal.`,
    ],
  },
  notice: {
    patient: "本文件記錄病人已閱讀上述單張，並非程序同意書。",
    other: "本文件記錄代簽人已閱讀上述單張，並非程序同意書。",
    patientAndDoctor: "本文件記錄病人已閱讀上述單張，以及醫生簽署表示已向病人解釋。",
    otherAndDoctor: "本文件記錄代簽人已閱讀上述單張，以及醫生簽署表示已向代簽人解釋。",
  },
  withoutConsent: {
    documentTitle: (leafletTitle: string) => `${leafletTitle} 未獲同意下治療的記錄`,
    record: { title: "附頁一：未獲同意下治療的記錄", note: "系統產生，並非單張內容" },
    title: "本記錄並非同意書",
    statement:
      "本記錄並非同意書。以下醫生根據《精神健康條例》（第 136 章）第 59ZF 條，在未獲同意的情況下為病人治療。沒有人為這次治療簽署。",
    acted: "醫生的決定",
    doctor: "醫生",
    at: "時間",
    grounds: "理由",
    checks: "治療前檢查",
    verification: "核對",
  },
  cover: {
    documentTitle: (leafletTitle: string) => `${leafletTitle} 文件狀態`,
    record: { title: "文件狀態", note: "系統產生，置於原文件之前；原文件沒有改動" },
    footer: "文件狀態頁",
    statuses: {
      withdrawn: { text: "已撤回", english: "Withdrawn. No longer valid." },
      superseded: { text: "已被取代", english: "Superseded by a newer record. No longer valid." },
      "entered-in-error": { text: "記錄有誤，不可使用", english: "Entered in error. Do not use." },
    },
    details: "詳情",
    since: "由何時起",
    by: "由誰記錄",
    told: "提出撤回",
    toldBy: { patient: "病人", parent: "家長", guardian: "監護人" },
    manner: { orally: "口頭提出", "in-writing": "書面提出" },
    note: "備註",
    reason: "原因",
    secondStaff: "第二位職員",
    belongsTo: "應屬病人",
    hospitalNo: (number: string) => `Hospital No ${number}`,
    supersededBy: "取代文件",
    supersededReason: "同一病人、同一住院編號和同一單張，已有較新的文件。",
    originals: "原文件指紋（SHA-256）",
    stages: { signed: "簽署時", completed: "確認後", "without-consent": "治療記錄" } satisfies Record<
      DocumentStage,
      string
    >,
    paper: "紙本影像",
  },
  notRecorded: "沒有記錄",
  weekday: (weekday: number) => `（星期${"日一二三四五六"[weekday]}）`,
  monthAndDay: (month: number, day: number) => `${month}月${day}日`,
  listSeparator: "；",
  /** Between a person's name, post and number. */
  fieldSeparator: "　",
} as const;
