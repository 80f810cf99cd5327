const OWN_PATH = /^\/(?:ward|records|administration)(?:\/[A-Za-z0-9_-]+)*(?:\?[A-Za-z0-9_=&-]+)?$/;

/**
 * One of our staff pages, to come back to: a path of this very origin, or nothing. Letters, digits and
 * opaque ids only, so that no scheme, no host and no patient's data fits in.
 */
export function ownPath(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= 300 && OWN_PATH.test(value) ? value : undefined;
}
