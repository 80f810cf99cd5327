/**
 * Whether a signature is on its way to the server. While it is, the tablet does not lock itself: a lock that overtook
 * the signature would make it one of a turn that is over.
 */
let isSending = false;

export function isUnderWay(): boolean {
  return isSending;
}

export function setUnderWay(value: boolean): void {
  isSending = value;
}
