import { DeclinePage } from "@/components/bedside/decline-page.tsx";
import { DonePage } from "@/components/bedside/done-page.tsx";
import { ReadingPage } from "@/components/bedside/reading-page.tsx";
import { ReviewPage } from "@/components/bedside/review-page.tsx";
import { SignPage } from "@/components/bedside/sign-page.tsx";
import { StaffLockPage } from "@/components/bedside/staff-lock-page.tsx";
import { textSizeOf } from "@/components/bedside/text-size.ts";
import { WelcomePage } from "@/components/bedside/welcome-page.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { PATIENT_DECLARATION } from "@/lib/consent/declaration.ts";
import { leafletSchema } from "@/lib/leaflet/leaflet.ts";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import text from "@/lib/leaflet/texts/nerve-root-canal-injection.v1.zh-HK.json" with { type: "json" };
import { localeOf } from "@/lib/messages/locale.ts";
import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state.ts";

async function none() { "use server"; await new Promise((r) => setTimeout(r, 1500)); }
async function size(form: FormData) { "use server"; (await cookies()).set("bc_text_size", String(form.get("textSize"))); }
async function loc(form: FormData) { "use server"; (await cookies()).set("bc_locale", String(form.get("locale"))); }
async function lock(_s: FormState, form: FormData): Promise<FormState> { "use server"; return { refusal: { code: "wrong-pin", message: "職員編號或密碼不正確。還可再試 4 次。" }, values: { staffNumber: String(form.get("staffNumber")) } }; }

export default async function Page({ params, searchParams }: { params: Promise<{ page: string }>; searchParams: Promise<Record<string, string>> }) {
  const { page } = await params;
  const q = await searchParams;
  const leaflet = leafletSchema.parse(text);
  const pages = leafletPages(leaflet);
  const step = Number(page.replace(/\D/g, "")) || 1;
  const acks = ["common", "uncommon", "rare", "very-rare"].slice(0, page.startsWith("read") ? Math.max(0, step - 4) : q.missing ? 2 : 4);
  const times = ["2026-09-12T06:12:00Z", "2026-09-12T06:15:00Z", "2026-09-12T06:16:00Z", "2026-09-12T06:18:00Z"];
  const label = q.long
    ? { nameLatin: "VONGSAVANHTHAMMAVONGXAYASITHILATSAMYPHOUTHAVONGSAVANH, Maria Guadalupe Alexandrina Theodora Elizabeth", nameChinese: "歐陽司徒諸葛上官端木皇甫令狐慕容尉遲長孫宇文軒轅東方獨孤南宮", hospitalNo: "H2604817", episodeNo: "E26091277" }
    : q.latin ? { nameLatin: "GURUNG, Bishnu Maya", nameChinese: "", hospitalNo: "H2604817", episodeNo: "E26091277" }
    : { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" };
  const consent = { reference: "L26-0912-0417", label, leaflet: { id: leaflet.id, version: 1, bodySha256: leaflet.bodySha256 }, sectionsRead: {}, tiersAcknowledged: Object.fromEntries(acks.map((id, i) => [id, times[i]])) } as unknown as Consent;
  const textSize = textSizeOf((await cookies()).get("bc_text_size")?.value);
  const locale = localeOf(await getLocale());
  const refusal = q.refusal ? { code: "tiers-missing", message: "還有未確認的風險級別：罕見風險、極罕見風險。" } : undefined;
  const current = pages[step - 1];
  if (page === "welcome") return <WelcomePage consent={consent} leafletTitle={leaflet.title} textSize={textSize} locale={locale} startAction={none} notMeAction={none} textSizeAction={size} localeAction={loc} />;
  if (page.startsWith("read") && current) return <ReadingPage consent={consent} leaflet={leaflet} page={current} step={step} stepCount={11} textSize={textSize} nextAction={none} backHref={step > 1 ? `read${step - 1}` : "welcome"} handBackAction={none} textSizeAction={size} refusal={refusal} />;
  if (page === "review") return <ReviewPage consent={consent} leaflet={leaflet} declaration={PATIENT_DECLARATION} textSize={textSize} locale={locale} tierHref={{ common: "read4", uncommon: "read5", rare: "read6", "very-rare": "read7" }} missing={q.missing ? [{ label: "罕見風險", href: "read6" }, { label: "極罕見風險", href: "read7" }] : []} wantToSignAction={none} deferAction={none} declineAction={none} handBackAction={none} textSizeAction={size} refusal={refusal} />;
  if (page === "decline") return <DeclinePage consent={consent} declineAction={none} backHref="review" />;
  if (page === "sign") return <SignPage consent={consent} leaflet={leaflet} submissionId="0190-test" dateText="2026年9月12日" submitUrl="/bedside/preview-submit" doneUrl="signed" lockedUrl="lock" backHref="review" handBackAction={none} />;
  if (page === "lock") return <StaffLockPage initials="C. T. M." presetStaffNumber="N20418" action={lock} />;
  const outcome = page as "signed";
  return q.bare ? <DonePage outcome={outcome} unlockHref="lock" /> : <DonePage outcome={outcome} consent={consent} reference={consent.reference} at="2026-09-12T06:36:00Z" unlockHref="lock" />;
}
