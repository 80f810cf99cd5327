/** The names of our cookies. All are HttpOnly, SameSite=Strict, and Secure whenever PUBLIC_URL is https. */
export const STAFF_COOKIE = "bc_staff";
export const TABLET_COOKIE = "bc_tablet";
export const BEDSIDE_COOKIE = "bc_bedside";
export const PURPOSE_COOKIE = "bc_purpose";

export type CookieJar = { staff?: string; tablet?: string; bedside?: string };
