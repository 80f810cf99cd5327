"use client";

/** Shown when something unexpected was thrown; in both languages, since nothing can be looked up any more. */
export function FailedPage({ retry }: { retry: () => void }) {
  return (
    <main className="failed">
      <h1>系統出現問題</h1>
      <p>這一步沒有完成。之前已保存的資料仍在。請再試一次；如再發生，請通知資訊科技部。</p>
      <p lang="en">
        Something went wrong. This step was not finished; what was saved before is safe. Please try again; if it happens
        again, tell IT.
      </p>
      <button type="button" onClick={retry}>
        再試一次 <span lang="en">Try again</span>
      </button>
    </main>
  );
}
