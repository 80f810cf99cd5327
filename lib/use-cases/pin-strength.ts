/** Six characters at least; not one digit repeated, not counted up or down. */
export function isStrongEnough(pin: string): boolean {
  if (pin.length < 6 || pin.length > 128) return false;
  const steps = [...pin].slice(1).map((char, index) => char.charCodeAt(0) - pin.charCodeAt(index));
  return !steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}
