import { getLocale } from "next-intl/server"; import { localeOf } from "@/lib/messages/locale.ts";

import type { ReactNode } from "react";
import leafletJson from "@/lib/leaflet/texts/nerve-root-canal-injection.v1.zh-HK.json";
import { leafletSchema } from "@/lib/leaflet/leaflet.ts";
import { foldConsent } from "@/lib/consent/consent.ts";
import { StaffShell } from "@/components/staff/staff-shell.tsx";
import { SignInPage } from "@/components/staff/sign-in-page.tsx";
import { FirstAdministratorPage } from "@/components/staff/first-administrator-page.tsx";
import { AdministrationPage } from "@/components/staff/administration-page.tsx";
import { WardHome } from "@/components/ward/ward-home.tsx";
import { EnterLabelPage } from "@/components/ward/enter-label-page.tsx";
import { PatientCardPage } from "@/components/ward/patient-card-page.tsx";
import { PatientBanner } from "@/components/ward/patient-banner.tsx";
import { IdentityPage } from "@/components/ward/identity-page.tsx";
import { MismatchPage } from "@/components/ward/mismatch-page.tsx";
import { ChecksPage } from "@/components/ward/checks-page.tsx";
import { HandOverPage } from "@/components/ward/hand-over-page.tsx";
import { ConfirmPage } from "@/components/ward/confirm-page.tsx";
import { CompletedPage } from "@/components/ward/completed-page.tsx";
import { WardRecordPage } from "@/components/ward/record-status-page.tsx";
import { SearchPage } from "@/components/records/search-page.tsx";
import { PurposePage } from "@/components/records/purpose-page.tsx";
import { RecordPage } from "@/components/records/record-page.tsx";
import { events as ev, rows } from "../fake.ts";
import { plain, refuse } from "../actions.ts";

export default async function Page({ params }: { params: Promise<{ screen: string }> }) { const { screen } = await params; const locale = localeOf(await getLocale());
  const leaflet = leafletSchema.parse(leafletJson);
  const all = ev(leaflet);
  const until = (type: string) => foldConsent(all.slice(0, all.findIndex((e) => e.type === type) + 1))!;
  const consent = foldConsent(all)!;
  const signed = until("signed");
  const now = "2026-09-12T06:05:00.000Z";
  const shell = (children: ReactNode, banner?: ReactNode, place = "5B 骨科病房", staff = { name: "何嘉欣", post: "註冊護士" }) => (
    <StaffShell staff={staff} place={place} locale={locale} localeAction={plain} signOutAction={plain} banner={banner}>
      {children}
    </StaffShell>
  );
  const banner = (step: "identity" | "checks" | "handOver") => <PatientBanner consent={consent} step={step} />;
  const office = (children: ReactNode) => shell(children, undefined, "病歷記錄部", { name: "鄧詠詩", post: "記錄主任" });
  const handed = until("handed-over");
  const screens: Record<string, () => ReactNode> = {
    "sign-in": () => <SignInPage action={refuse} notice="signed-out" locale={locale} localeAction={plain} />,
    first: () => <FirstAdministratorPage action={refuse} locale={locale} localeAction={plain} />,
    admin: () =>
      shell(
        <AdministrationPage
          wards={[{ id: "1", name: "5B 骨科病房" }, { id: "2", name: "日間手術中心" }]}
          staff={[
            { staffNumber: "N20418", name: "何嘉欣", post: "註冊護士", role: "nurse", wardName: "5B 骨科病房", active: true },
            { staffNumber: "N20377", name: "李家明", post: "資深護師", role: "ward-manager", wardName: "5B 骨科病房", active: false },
          ]}
          tablets={[{ id: "t", name: "5B-01", wardName: "5B 骨科病房" }]}
          createWardAction={refuse}
          createStaffAction={refuse}
          resetPinAction={refuse}
          setActiveAction={refuse}
        />,
        undefined,
        "系統管理",
      ),
    home: () =>
      shell(
        <WardHome
          waiting={rows.slice(0, 2)}
          unfinished={rows.slice(2, 8)}
          completedTodayCount={6}
          leafletPageCount={10}
          now={now}
          scanAction={refuse}
          enterHref="/preview-staff/enter"
          hrefFor={(r) => `#${r.consentId}`}
        />,
      ),
    "home-empty": () =>
      shell(
        <WardHome waiting={[]} unfinished={[]} completedTodayCount={0} leafletPageCount={10} now={now} scanAction={refuse} enterHref="/x" hrefFor={() => "#"} />,
      ),
    enter: () => shell(<EnterLabelPage action={refuse} leaflets={[leaflet]} notice="scan-incomplete" initial={{ hospitalNo: "H2604817" }} homeHref="/" />),
    "enter-two": () => shell(<EnterLabelPage action={refuse} leaflets={[leaflet, { ...leaflet, id: "other", title: "硬膜外注射" }]} homeHref="/" />),
    card: () =>
      shell(
        <PatientCardPage consent={consent} leafletTitle={leaflet.title} existing={[rows[4]!]} unprintable={["U+2A6A5"]} confirmAction={refuse} cancelAction={refuse} />,
      ),
    identity: () => shell(<IdentityPage consent={consent} action={refuse} mismatchAction={refuse} backHref="#" />, banner("identity")),
    mismatch: () => shell(<MismatchPage consent={consent} homeHref="/" />),
    checks: () => shell(<ChecksPage action={refuse} backHref="#" />, banner("checks")),
    "checks-again": () =>
      shell(
        <ChecksPage previous={{ fasting: "yes", allergy: "yes", blood: "yes", meds: "yes", pregnant: "not-applicable" }} action={refuse} backHref="#" />,
        banner("checks"),
      ),
    "hand-over": () => shell(<HandOverPage action={refuse} backHref="#" />, banner("handOver")),
    confirm: () => shell(<ConfirmPage consent={signed} leaflet={leaflet} action={refuse} homeHref="/" />, <PatientBanner consent={signed} />),
    completed: () => shell(<CompletedPage consent={consent} homeHref="/" />),
    status: () =>
      shell(<WardRecordPage consent={handed} leafletTitle={leaflet.title} now={now} progressText="第 6 步，共 11 步" homeHref="/" />, <PatientBanner consent={handed} />),
    "status-deferred": () => {
      const deferred = { ...handed, status: "deferred" as const, outcome: { kind: "deferred" as const, reason: "patient-wants-time", at: now, by: handed.preparedBy } };
      return shell(<WardRecordPage consent={deferred} leafletTitle={leaflet.title} now={now} resumeAction={refuse} homeHref="/" />, <PatientBanner consent={deferred} />);
    },
    search: () => office(<SearchPage action={refuse} recordHref={(id) => `#${id}`} />),
    results: () =>
      office(
        <SearchPage
          criteria={{ from: "2026-06-01", to: "2026-09-12", statuses: ["completed"] }}
          result={{ total: 312, offset: 25, limit: 25, rows: Array.from({ length: 25 }, (_, i) => ({ ...rows[i % rows.length]!, consentId: String(i) })), previousHref: "#p", nextHref: "#n" }}
          action={refuse}
          recordHref={(id) => `#${id}`}
        />,
      ),
    none: () => office(<SearchPage criteria={{ text: "x" }} result={{ total: 0, offset: 0, limit: 25, rows: [] }} action={refuse} recordHref={(id) => id} />),
    purpose: () => office(<PurposePage action={refuse} purposes={["clinical", "patient-copy", "complaint-legal", "audit"]} />),
    record: () =>
      office(
        <RecordPage
          consent={consent}
          leaflet={leaflet}
          events={all}
          documents={consent.documents.map((d) => ({ ...d, href: `#${d.stage}`, downloadHref: `#d${d.stage}` }))}
          integrity="intact"
          purpose="clinical"
          backHref="#"
        />,
      ),
    "record-bad": () =>
      office(
        <RecordPage consent={consent} leaflet={leaflet} events={all} documents={consent.documents.map((d) => ({ ...d, href: "#", downloadHref: "#d" }))} integrity="mismatch" purpose="audit" backHref="#" />,
      ),
  };
  return screens[screen]?.();
}
