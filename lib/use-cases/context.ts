import type { LeafletCatalogue } from "../leaflet/catalogue.ts";
import type { PdfFonts } from "../pdf/fonts.ts";
import type { Auth } from "../session/auth.ts";
import type { TabletKeys } from "../session/tablet-keys.ts";
import type { Visitor } from "../session/visitor.ts";
import type { Recordings } from "../store/load-recordings.ts";
import type { Store } from "../store/store-types.ts";

/** What the server holds for its whole life. */
export type Services = {
  store: Store;
  auth: Auth;
  tabletKeys: TabletKeys;
  leaflets: LeafletCatalogue;
  recordings: Recordings;
  fonts: () => Promise<PdfFonts>;
  /** Writes one line about something unexpected, with a reference and without patient data; gives the reference. */
  report: (error: unknown, where: string) => string;
};

/** One request: who asks, and when. Every use-case takes it first and decides by it alone who may do what. */
export type Context = { services: Services; visitor: Visitor; now: Date };
