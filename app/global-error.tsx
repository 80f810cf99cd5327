"use client";

import { FailedPage } from "./failed-page";

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="zh-HK">
      <body>
        <FailedPage retry={reset} />
      </body>
    </html>
  );
}
