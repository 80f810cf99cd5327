import { ResultsPage } from "../../results-page";

type Props = { params: Promise<{ searchId: string }>; searchParams: Promise<{ page?: string }> };

export default async function Page({ params, searchParams }: Props) {
  return <ResultsPage searchId={(await params).searchId} page={Number((await searchParams).page ?? 1)} />;
}
