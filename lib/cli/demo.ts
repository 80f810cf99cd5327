import { join } from "node:path";
import { seedDemo } from "../../prisma/demo.ts";
import { DEMO_PIN, DEMO_STAFF } from "../../prisma/demo-staff.ts";
import { env } from "../env.ts";
import { openServices } from "../services.ts";
import { requireDataFolder } from "./data-folder.ts";
import { ensureBuild } from "./ensure-build.ts";
import { failToOpen } from "./fail-to-open.ts";
import { requireFreePort } from "./free-port.ts";
import { writeSampleLabels } from "./sample-labels.ts";
import { serve } from "./serve.ts";

const host = env.host();
const port = env.port();
const dataDir = env.dataDir();

await requireFreePort(host, port);
requireDataFolder(dataDir);
ensureBuild();
const services = await openServices({
  dataDir,
  headDir: env.headDir(),
  leafletsDir: env.leafletsDir(),
  recordingsDir: env.recordingsDir(),
  fontsDir: env.fontsDir(),
  publicUrl: env.publicUrl(),
}).catch((error: Error) => failToOpen(dataDir, error));
await seedDemo(services);
await services.store.close();
const sampleLabels = join(dataDir, "sample-labels.html");
await writeSampleLabels(sampleLabels);
await serve(host, port, { DATA_DIR: dataDir });
process.stdout.write(`\nBedside Consent demo: ${env.publicUrl()}\n\nSign in with PIN ${DEMO_PIN} as\n`);
for (const { staffNumber, name, post, place } of DEMO_STAFF) {
  process.stdout.write(`  ${staffNumber}  ${name} ${post}, ${place}\n`);
}
process.stdout.write(`\nLabels and wristbands to print and scan: ${sampleLabels}\n`);
process.stdout.write(`\nData: ${dataDir}. Stop with Ctrl+C.\n`);
