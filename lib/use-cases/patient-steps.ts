import { askQuestion as decideAsk } from "../consent/ask-question.ts";
import { callNurse as decideCall } from "../consent/call-nurse.ts";
import type { CallReason } from "../consent/call-reason.ts";
import { decline as decideDecline } from "../consent/decline.ts";
import { defer as decideDefer } from "../consent/defer.ts";
import { handBack as decideHandBack } from "../consent/hand-back.ts";
import type { HandBackReason } from "../consent/hand-back-reason.ts";
import { turnPage as decideTurn } from "../consent/turn-page.ts";
import { unmarkQuestion as decideUnmark } from "../consent/unmark-question.ts";
import { changeAsPatient } from "./change-as-patient.ts";
import type { Context } from "./context.ts";
import { finishBedside } from "./finish-bedside.ts";

/** The patient's steps that are one rule each. The last three end the patient's turn on this tablet. */
export const turnPage = (context: Context, pageIndex: number) =>
  changeAsPatient(context, (consent, leaflet, handOverId) => decideTurn(consent, { handOverId, leaflet, pageIndex }));

export const askQuestion = (context: Context, unitId: string) =>
  changeAsPatient(context, (consent, leaflet, handOverId) => decideAsk(consent, { handOverId, leaflet, unitId }));

export const unmarkQuestion = (context: Context, unitId: string) =>
  changeAsPatient(context, (consent, _leaflet, handOverId) => decideUnmark(consent, { handOverId, unitId }));

export const callNurse = (context: Context, reason: CallReason) =>
  changeAsPatient(context, (consent, _leaflet, handOverId) => decideCall(consent, { handOverId, reason }));

export const declineConsent = (context: Context, reason: string) =>
  changeAsPatient(
    context,
    (consent, _leaflet, handOverId) => decideDecline(consent, { handOverId, reason }),
    finishBedside(context),
  );

export const deferConsent = (context: Context) =>
  changeAsPatient(
    context,
    (consent, _leaflet, handOverId) => decideDefer(consent, { handOverId }),
    finishBedside(context),
  );

export const handBack = (context: Context, reason: HandBackReason) =>
  changeAsPatient(
    context,
    (consent, _leaflet, handOverId) => decideHandBack(consent, { handOverId, reason }),
    finishBedside(context),
  );
