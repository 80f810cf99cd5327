import { randomBytes } from "node:crypto";
import { env } from "../env.ts";
import { openServices } from "../services.ts";
import { isWithoutAdministrator } from "../use-cases/administer-staff.ts";
import { requireDataFolder } from "./data-folder.ts";
import { ensureBuild } from "./ensure-build.ts";
import { failToOpen } from "./fail-to-open.ts";
import { requireFreePort } from "./free-port.ts";
import { serve } from "./serve.ts";

const host = env.host();
const port = env.port();
const dataDir = env.dataDir();

await requireFreePort(host, port);
requireDataFolder(dataDir);
ensureBuild();
const secret = env.authSecret();
const services = await openServices({
  dataDir,
  headDir: env.headDir(),
  leafletsDir: env.leafletsDir(),
  recordingsDir: env.recordingsDir(),
  fontsDir: env.fontsDir(),
  publicUrl: env.publicUrl(),
  ...(secret ? { secret } : {}),
}).catch((error: Error) => failToOpen(dataDir, error));
const isNew = await isWithoutAdministrator({ services, visitor: { address: "start" }, now: new Date() });
await services.store.close();
const code = isNew ? randomBytes(9).toString("base64url") : undefined;
await serve(host, port, { DATA_DIR: dataDir, ...(code ? { SET_UP_CODE: code } : {}) });
process.stdout.write(`Bedside Consent: ${env.publicUrl()}\nData: ${dataDir}\n`);
if (code) {
  process.stdout.write(`No administrator yet. Open ${env.publicUrl()}/set-up and enter this one-time code: ${code}\n`);
}
