import { ResultsPage } from "./results-page";

type Props = { searchParams: Promise<{ page?: string }> };

/** The newest records, before anything was looked for. */
export default async function Page({ searchParams }: Props) {
  return <ResultsPage page={Number((await searchParams).page ?? 1)} />;
}
