import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // A page has its title from the first: Next streams it in later to all but these, and a screen reader meets none.
  htmlLimitedBots: /.*/,
  // Native and WebAssembly packages are loaded from node_modules at run time, never bundled.
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/adapter-better-sqlite3",
    "@node-rs/argon2",
    "harfbuzzjs",
    "pdf-lib",
  ],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), interest-cohort=()" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
    { source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
  ],
  experimental: {
    // A surface that a visitor may not enter answers 403, not a redirect that hides the refusal.
    authInterrupts: true,
  },
};

export default createNextIntlPlugin("./lib/messages/request.ts")(config);
