"use client";

import { FailedPage } from "../failed-page";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return <FailedPage retry={reset} />;
}
