/**
 * The bundled fonts, written to public/fonts by `lib/cli/make-web-fonts.ts`. The first paint waits for the small one
 * with letters and punctuation, which keeps the lines in place while the core files with the Han characters come.
 */
export function FontLinks({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      <script src="/fonts/latin.js" nonce={nonce} />
      <noscript>
        <link rel="stylesheet" href="/fonts/latin.css" />
      </noscript>
      <link rel="preload" href="/fonts/core-400.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="preload" href="/fonts/core-700.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
    </>
  );
}
