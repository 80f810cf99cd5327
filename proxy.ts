import { type NextRequest, NextResponse } from "next/server";

/**
 * Sets the Content-Security-Policy with a fresh nonce, and tells the pages their own address. Decides nothing
 * about who may see what: use-cases do.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-own-path", ownAddress(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store, max-age=0");
  return response;
}

/** Not for the upload of a paper sheet: the framework keeps a copy of what passes through here, cut off at 10 MB. */
export const config = { matcher: ["/((?!_next/static|fonts/|favicon.ico|icon.svg|ward/[^/]+/paper/file$).*)"] };

/** Overwrites whatever a client claims. Without the parameter by which the framework asks for a page's data. */
function ownAddress({ nextUrl }: NextRequest): string {
  const search = new URLSearchParams(nextUrl.search);
  search.delete("_rsc");
  return nextUrl.pathname + (search.size > 0 ? `?${search}` : "");
}

/** The development server alone needs eval, for its error overlay. */
function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
