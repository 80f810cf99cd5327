/** The leaflet's text in 12 points, or in 14 for those who see badly. */
export type Print = "usual" | "large";

export const POINTS: Record<Print, number> = { usual: 12, large: 14 };
