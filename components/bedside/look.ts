export const TEXT_SIZES = ["standard", "large", "extra-large"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** High contrast is light on black: the paper's white dazzles some eyes. */
export const CONTRASTS = ["standard", "high"] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** How the patient's pages look on this tablet, for this patient. */
export type Look = { textSize: TextSize; contrast: Contrast };

export const LOOK_COOKIE = "bc_look";

export const STANDARD_LOOK: Look = { textSize: "standard", contrast: "standard" };
/** For whoever sees little. */
export const LOW_VISION_LOOK: Look = { textSize: "extra-large", contrast: "high" };

/** `extra-large high`: what the cookie holds. */
export function formatLook({ textSize, contrast }: Look): string {
  return `${textSize} ${contrast}`;
}

/** What a cookie asks for; the standard in whatever it does not name. */
export function parseLook(value: string | undefined): Look {
  const [size, contrast] = (value ?? "").split(" ");
  return changedLook(STANDARD_LOOK, { textSize: size, contrast });
}

/** The look with what a form asks for in it; what is none of ours changes nothing. */
export function changedLook(look: Look, asked: { textSize?: unknown; contrast?: unknown }): Look {
  return {
    textSize: TEXT_SIZES.find((one) => one === asked.textSize) ?? look.textSize,
    contrast: CONTRASTS.find((one) => one === asked.contrast) ?? look.contrast,
  };
}
