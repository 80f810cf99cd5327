/**
 * The bundled fonts, written to public/fonts by `lib/cli/make-web-fonts.ts`. The core files hold every
 * character of the interface and of the leaflets.
 */
export function FontLinks() {
  return (
    <>
      <link rel="preload" href="/fonts/core-400.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="preload" href="/fonts/core-700.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
    </>
  );
}
