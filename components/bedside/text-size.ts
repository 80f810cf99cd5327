export const TEXT_SIZES = ["standard", "large", "extra-large"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const TEXT_SIZE_COOKIE = "bc_text_size";

/** The text size that a cookie or a form asks for; standard unless it names another of ours. */
export function textSizeOf(value: unknown): TextSize {
  return TEXT_SIZES.find((size) => size === value) ?? "standard";
}
