import { getTranslations } from "next-intl/server";
import { SearchPage } from "@/components/records/search-page.tsx";
import { PAGE_SIZE, runSearch } from "@/lib/use-cases/search-records.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { StaffFrame } from "../staff-frame";
import { searchAction } from "./actions";

type Props = { searchId?: string; page: number };

/** One page of a saved search. Its address carries the search's opaque id and nothing of a patient. */
export async function ResultsPage({ searchId, page }: Props) {
  const context = await requestContext();
  const { staff, criteria, total, offset, rows } = granted(
    await runSearch(context, { page, ...(searchId ? { searchId } : {}) }),
  );
  const t = await getTranslations("ward.bar.place");
  const here = searchId ? `/records/search/${searchId}` : "/records";
  const number = offset / PAGE_SIZE + 1;
  return (
    <StaffFrame staff={staff} place={t("records")}>
      <SearchPage
        criteria={criteria}
        result={{
          total,
          offset,
          limit: PAGE_SIZE,
          rows,
          ...(offset > 0 ? { previousHref: `${here}?page=${number - 1}` } : {}),
          ...(offset + rows.length < total ? { nextHref: `${here}?page=${number + 1}` } : {}),
        }}
        action={searchAction}
        recordHref={(consentId) => `/records/${consentId}`}
      />
    </StaffFrame>
  );
}
