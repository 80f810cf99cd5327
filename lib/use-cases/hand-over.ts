import { randomUUID } from "node:crypto";
import { handOver as decide } from "../consent/hand-over.ts";
import type { HelpMode } from "../consent/help-mode.ts";
import { planSigning } from "../consent/plan-signing.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { requireTablet } from "../consent/require-tablet.ts";
import { PATIENT_ALONE, type SigningPlan } from "../consent/signatory.ts";
import type { TeachBackPrompt } from "../consent/teach-back.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { missingGlyphs } from "../pdf/missing-glyphs.ts";
import { makeToken } from "../session/token.ts";
import { sha256 as hashOf } from "../sha256.ts";
import { changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { readSettings } from "./read-settings.ts";
import { actorOf, requireWardStaff } from "./require-staff.ts";
import { isSedatedElsewhere, requireNotSedated } from "./sedated-elsewhere.ts";
import { staffEvent } from "./staff-event.ts";

/** The reading is kept for a day; then the tablet must go back to a nurse. */
const BEDSIDE_HOURS = 24;

/**
 * Settles who signs, and puts the tablet into the patient's hands: every staff session of this tablet is suspended and a token for
 * this one consent takes its place, in the same transaction as the event.
 */
export async function handOver(
  context: Context,
  consentId: string,
  input: {
    helpMode: HelpMode;
    /** Untrusted; the patient alone when left out. */
    plan?: unknown;
    /** What was typed is printed as code points where no font can draw it: the nurse knows and agrees. */
    printAsCodes?: boolean;
  },
): Promise<{ bedsideCookie: string } | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { staff } = found;
  const { tablet } = context.visitor;
  if (!tablet) return refuse("not-permitted");
  const { store, fonts } = context.services;
  const { declaration, hospitalName, teachBack } = await readSettings(context.services);
  const { id, version, text, english } = declaration;
  const sha256 = hashOf(text);
  const handOverId = randomUUID();
  const { token, tokenSha256 } = makeToken();
  const startedAt = context.now.toISOString();
  const expiresAt = new Date(context.now.getTime() + BEDSIDE_HOURS * 3_600_000).toISOString();
  const changed = await changeConsent(
    context,
    consentId,
    async (consent, leaflet) => {
      if (consent.ward.id !== staff.ward.id) return refuse("consent-not-found");
      const elsewhere = requireTablet(consent, tablet.id);
      if (elsewhere) return elsewhere;
      const planned = planSigning(input.plan ?? PATIENT_ALONE, { label: consent.label, leaflet, now: context.now });
      if ("refusal" in planned) return planned;
      const unprintable = input.printAsCodes ? [] : missingGlyphs(typedIn(planned.plan), await fonts());
      if (unprintable.length > 0) return refuse("characters-unprintable", { codes: unprintable.join(" ") });
      const command = {
        handOverId,
        helpMode: input.helpMode,
        tablet,
        plan: planned.plan,
        declaration: { id, version, text, english, sha256 },
        hospitalName,
        teachBack: teachBack ? promptsOf(leaflet) : [],
        sedatedElsewhereToday: await isSedatedElsewhere(context, consent),
      };
      return decide(consent, command, context.now);
    },
    {
      actor: actorOf(staff),
      beside: [
        staffEvent("session-suspended", staff.staffNumber, actorOf(staff), context.now, {
          tabletId: tablet.id,
          handOverId,
        }),
      ],
      lastLook: requireNotSedated(context),
      also: async (tx) => {
        await store.suspendSessionsOfTablet(tablet.id, startedAt, tx);
        await store.startBedsideSession(
          {
            id: handOverId,
            tokenSha256,
            consentId,
            tabletId: tablet.id,
            handedOverBy: staff.staffNumber,
            wardId: staff.ward.id,
            startedAt,
            expiresAt,
          },
          tx,
        );
      },
    },
  );
  return "refusal" in changed ? changed : { bedsideCookie: token };
}

/** All that was typed into the plan and that the document prints. */
function typedIn({ consentGiver, interpreter }: SigningPlan): string {
  return [...Object.values(consentGiver), ...Object.values(interpreter ?? {})]
    .filter((value) => typeof value === "string")
    .join("");
}

/** In the words that the leaflet's version has for them; they stand in the record from here on. */
function promptsOf({ teachBack = [] }: Leaflet): TeachBackPrompt[] {
  return teachBack.map(({ id, text }) => ({ id, text }));
}
