import { randomUUID } from "node:crypto";
import { z } from "zod";
import { CONSENT_STATUSES } from "../consent/consent.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import type { ConsentRow } from "../store/store-types.ts";
import { accessEvent } from "./access-event.ts";
import type { Context } from "./context.ts";
import { readSettings } from "./read-settings.ts";
import { RECORDS_ROLES, requireStaff, type SignedIn } from "./require-staff.ts";

const date = z.iso.date();

export const searchCriteriaSchema = z.object({
  text: z.string().trim().max(200).optional(),
  from: date.optional(),
  to: date.optional(),
  statuses: z.array(z.enum(CONSENT_STATUSES)).max(CONSENT_STATUSES.length).optional(),
  /** The last event lies further back than the hospital keeps records without looking at them again. */
  isDueForReview: z.boolean().optional(),
});
export type SearchCriteria = z.infer<typeof searchCriteriaSchema>;

export const PAGE_SIZE = 25;

/** A saved search is opened again for a day, by the one who made it. */
const SEARCH_HOURS = 24;

/** Keeps the criteria on the server and gives an opaque id for them, so that no name ever stands in a URL. */
export async function saveSearch(
  context: Context,
  input: unknown,
): Promise<{ searchId: string } | { refusal: Refusal }> {
  const found = requireStaff(context.visitor, RECORDS_ROLES);
  if ("refusal" in found) return found;
  const criteria = searchCriteriaSchema.safeParse(input);
  if (!criteria.success) {
    return refuse(
      "input-invalid",
      Object.fromEntries(criteria.error.issues.map((issue) => [issue.path.join("."), "invalid"])),
    );
  }
  const searchId = randomUUID();
  await context.services.store.saveSearchQuery({
    id: searchId,
    staffId: found.staff.staffNumber,
    criteria: JSON.stringify(criteria.data),
    at: context.now.toISOString(),
  });
  return { searchId };
}

/** One page of results. Every look is an event: the fields used and the number found. */
export async function runSearch(
  context: Context,
  input: { searchId?: string; page: number },
): Promise<
  | { staff: SignedIn; criteria: SearchCriteria; total: number; offset: number; rows: ConsentRow[] }
  | { refusal: Refusal }
> {
  const found = requireStaff(context.visitor, RECORDS_ROLES);
  if ("refusal" in found) return found;
  const { store } = context.services;
  const criteria: SearchCriteria | undefined = input.searchId
    ? await savedCriteria(context, input.searchId, found.staff)
    : {};
  if (!criteria) return refuse("search-expired");
  const offset = Math.max(0, Math.floor(input.page) - 1 || 0) * PAGE_SIZE;
  const { isDueForReview, ...search } = criteria;
  const updatedBefore = isDueForReview ? await reviewCutOff(context) : undefined;
  const { total, rows } = await store.searchConsents({ ...search, updatedBefore }, { offset, limit: PAGE_SIZE });
  const fields = Object.entries(criteria)
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
    .map(([field]) => field);
  await store.append({ entries: [accessEvent(context, found.staff, "records-searched", { fields, hits: total })] });
  return { staff: found.staff, criteria, total, offset, rows };
}

async function reviewCutOff(context: Context): Promise<string> {
  const { retentionYears } = await readSettings(context.services);
  const cutOff = new Date(context.now);
  cutOff.setUTCFullYear(cutOff.getUTCFullYear() - retentionYears);
  return cutOff.toISOString();
}

async function savedCriteria(context: Context, searchId: string, staff: SignedIn): Promise<SearchCriteria | undefined> {
  const saved = await context.services.store.searchQuery(searchId, staff.staffNumber);
  if (!saved || context.now.getTime() - Date.parse(saved.createdAt) > SEARCH_HOURS * 3_600_000) return undefined;
  const parsed = searchCriteriaSchema.safeParse(JSON.parse(saved.criteria));
  return parsed.success ? parsed.data : undefined;
}
