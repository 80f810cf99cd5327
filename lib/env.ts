import { join, resolve } from "node:path";

/** The only reader of the environment. Every variable is described in the README. */
export const env = {
  dataDir: () => resolve(process.env.DATA_DIR ?? "data"),
  /** Outside the data folder, best on another disk. */
  headDir: () => resolve(process.env.HEAD_DIR ?? `${env.dataDir()}.head`),
  leafletsDir: () => resolve(process.env.LEAFLETS_DIR ?? "lib/leaflet/texts"),
  recordingsDir: () => resolve(process.env.RECORDINGS_DIR ?? join(env.dataDir(), "recordings")),
  fontsDir: () => resolve(process.env.FONTS_DIR ?? join(env.dataDir(), "fonts")),
  messagesDir: () => resolve(process.env.MESSAGES_DIR ?? "lib/messages"),
  host: () => process.env.HOST ?? "127.0.0.1",
  port: () => Number(process.env.PORT ?? 3000),
  /** How tablets reach the server, for example https://consent.ward.local; decides whether cookies are Secure. */
  publicUrl: () => process.env.PUBLIC_URL ?? `http://${env.host()}:${env.port()}`,
  /** Whether a proxy in front of us may be believed about the client's address and scheme. */
  trustProxy: () => process.env.TRUST_PROXY === "1",
  /** Signs the staff cookies. Made on first start in the data folder unless given here. */
  authSecret: () => process.env.AUTH_SECRET,
  /** The one-time code for the first administrator, printed at start. */
  setUpCode: () => process.env.SET_UP_CODE,
  isProduction: () => process.env.NODE_ENV === "production",
};
