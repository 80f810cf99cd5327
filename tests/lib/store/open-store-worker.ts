import { openStore } from "../../../lib/store/open-store.ts";

/** A process of its own that has a data folder open until it is killed. */
await openStore(process.argv[2] ?? "");
process.stdout.write("open\n");
setInterval(() => {}, 60_000);
