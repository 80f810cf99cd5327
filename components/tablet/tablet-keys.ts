/** The server's public keys, carried by the page: uncompressed P-256 points in base64url. */
export type PublicKeys = { sealing: string; sealingId: string; receipt: string };
