import type { IConfiguration } from "dependency-cruiser";

const CORE = "^lib/(leaflet|consent|signature|label|name|log|pdf|settings)/|^lib/hong-kong-time\\.ts$";
const SHARED = "^lib/hong-kong-time\\.ts$";
const SERVER_ONLY = "^lib/(use-cases|store|session|seal|cli)/|^lib/(env|services|report-error)\\.ts$|^prisma/|^node:";

const forbid = (name: string, comment: string, from: string, to: object) => ({
  name,
  comment,
  severity: "error" as const,
  from: { path: from },
  to,
});

/** Who may import whom, and why. A violation is an error; there are no exceptions. */
export const importRules: IConfiguration = {
  forbidden: [
    forbid("no-cycles", "A cycle is two things that should be one, or three.", ".*", { circular: true }),
    forbid("core-stays-pure", "The core knows no shell, no framework and no database.", CORE, {
      path: "^(app|components|prisma)/|^lib/(use-cases|store|session|seal|cli|messages)/|^lib/(env|services|report-error)\\.ts$|^node_modules/(next|next-intl|react|react-dom|@prisma|better-sqlite3|better-auth)/",
    }),
    forbid("core-without-io", "The core reads no file, no network and no process.", CORE, {
      path: "^(node:)?(fs|net|http|https|child_process|os|process|timers|worker_threads)(/|$)",
    }),
    forbid("leaflet-alone", "leaflet imports only its own.", "^lib/leaflet/", {
      path: CORE,
      pathNot: `^lib/leaflet/|${SHARED}`,
    }),
    forbid("signature-alone", "signature imports only its own.", "^lib/signature/", {
      path: CORE,
      pathNot: `^lib/signature/|${SHARED}`,
    }),
    forbid("label-alone", "label imports only its own.", "^lib/label/", {
      path: CORE,
      pathNot: `^lib/label/|${SHARED}`,
    }),
    forbid("name-alone", "name imports only its own.", "^lib/name/", { path: CORE, pathNot: `^lib/name/|${SHARED}` }),
    forbid("log-alone", "log imports only its own.", "^lib/log/", { path: CORE, pathNot: `^lib/log/|${SHARED}` }),
    forbid("consent-below-pdf", "consent knows leaflet, signature, label and name.", "^lib/consent/", {
      path: CORE,
      pathNot: `^lib/(consent|leaflet|signature|label|name)/|${SHARED}`,
    }),
    forbid(
      "settings-above-consent",
      "settings know what they set: the declaration and the label's formats.",
      "^lib/settings/",
      {
        path: CORE,
        pathNot: `^lib/(settings|consent|label)/|${SHARED}`,
      },
    ),
    forbid("app-never-touches-the-store", "Routes call use-cases; only those reach the database.", "^app/", {
      path: "^lib/(store|seal|cli)/|^prisma/|^node_modules/(@prisma|better-sqlite3)/",
    }),
    forbid("only-the-store-imports-prisma", "One folder knows the database.", "^(?!lib/store/|prisma/|tests/)", {
      path: "^node_modules/(@prisma|prisma|better-sqlite3)/|^lib/store/generated/",
    }),
    forbid("components-without-server", "Components get actions and data as props.", "^components/", {
      path: `${SERVER_ONLY}|^app/`,
    }),
    forbid("surfaces-apart", "A surface never imports another.", "^components/(ward|bedside|records|staff)/", {
      path: "^components/(ward|bedside|records|staff)/",
      pathNot: "^components/$1/",
    }),
    forbid("shared-parts-below-surfaces", "What surfaces share knows none of them.", "^components/(consent|tablet)/", {
      path: "^components/(ward|bedside|records|staff)/",
    }),
    forbid("ui-without-domain", "The kit knows no domain.", "^components/ui/", {
      path: "^lib/(consent|leaflet|use-cases|store|session|pdf|log|settings)/|^components/(consent|tablet|ward|bedside|records|staff)/",
    }),
    forbid("use-cases-below-app", "Use-cases know no route and no component.", "^lib/use-cases/", {
      path: "^(app|components)/|^node_modules/(next|react)/",
    }),
    forbid("shell-below-use-cases", "store, session and seal never call a use-case.", "^lib/(store|session|seal)/", {
      path: "^lib/(use-cases|cli)/|^(app|components)/",
    }),
    forbid("one-reader-of-the-environment", "lib/env.ts alone reads process.env.", "^lib/(?!env\\.ts|cli/)", {
      path: "^(node:)?process$",
    }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|lib/store/generated" },
    exclude: { path: "\\.css$|^\\.next/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
