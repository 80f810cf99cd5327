/** At most three decimals, put together from whole numbers: to print a fraction takes an engine three times as long. */
export function pdfNumber(value: number): string {
  const thousandths = Math.round(value * 1000);
  const size = Math.abs(thousandths);
  const decimals = size % 1000;
  const whole = `${thousandths < 0 ? "-" : ""}${(size - decimals) / 1000}`;
  if (decimals === 0) return whole;
  if (decimals % 100 === 0) return `${whole}.${decimals / 100}`;
  if (decimals % 10 === 0) return `${whole}.${String(decimals / 10).padStart(2, "0")}`;
  return `${whole}.${String(decimals).padStart(3, "0")}`;
}
