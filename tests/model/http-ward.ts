import { join } from "node:path";
import { loadLeaflets } from "../../lib/store/load-leaflets.ts";
import { readOnlyStore } from "../../lib/store/read-only-store.ts";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { formWithButton, openPlainBrowser } from "../journeys/support/plain-browser.ts";
import type { Server } from "../journeys/support/server.ts";
import { takeStencils } from "../journeys/support/stencils.ts";
import type { Person } from "./commands.ts";
import type { HttpWard } from "./http-driver.ts";
import { labelOf } from "./labels.ts";

const NUMBERS: Partial<Record<Person, string>> = { nurse: "N20418", "other-nurse": "N20533" };

/** Two browsers without JavaScript, signed in as two nurses of one ward, and a look at what the server wrote. */
export async function openHttpWard(server: Server) {
  const pinOf = (who: Person) => ({ staffNumber: NUMBERS[who] ?? "", secret: DEMO_PIN });
  const signedIn = async (who: Person) => {
    const browser = openPlainBrowser(server.url);
    await browser.send(formWithButton(await browser.open("/sign-in"), /^登入/), pinOf(who));
    return browser;
  };
  const tablets: HttpWard["tablets"] = [await signedIn("nurse"), await signedIn("other-nurse")];
  const [here, there] = tablets;
  const stencils = await takeStencils({ here, there }, [labelOf(0, 0), labelOf(0, 3)], pinOf("nurse"));
  const store = readOnlyStore(join(server.dataDir, "consent.db"));
  const ward: HttpWard = { tablets, stencils, pinOf, store };
  return { ward, services: { store, leaflets: loadLeaflets("lib/leaflet/texts") } };
}
