import type { Page } from "@playwright/test";

export type PlainForm = {
  /** Where it is sent to. */
  path: string;
  /** What it sends when nothing is filled in. */
  fields: [string, string][];
};

export type PlainPage = {
  status: number;
  path: string;
  text: string;
  /** Where it leads, when it leads elsewhere. */
  leadsTo: string;
};

type Ask = (path: string, init?: RequestInit) => Promise<PlainPage>;

/** A browser without JavaScript, as far as forms need one: it reads pages, and sends the forms on them. */
function plainBrowser(ask: Ask) {
  async function open(path: string): Promise<PlainPage> {
    const page = await ask(path);
    return page.leadsTo ? open(page.leadsTo) : page;
  }

  /** Sends a form with these fields in place of its own; redirects are not followed. */
  function send(form: PlainForm, filled: Record<string, string> = {}): Promise<PlainPage> {
    const body = new FormData();
    for (const [name, value] of form.fields) if (!Object.hasOwn(filled, name)) body.append(name, value);
    for (const [name, value] of Object.entries(filled)) body.append(name, value);
    return ask(form.path, { method: "POST", body });
  }

  const sendJson = (path: string, value: unknown): Promise<PlainPage> =>
    ask(path, { method: "POST", body: JSON.stringify(value), headers: { "content-type": "application/json" } });

  return { ask, open, send, sendJson };
}

/** One with cookies of its own. */
export function openPlainBrowser(url: string, ownHeaders: Record<string, string> = {}) {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit = {}): Promise<PlainPage> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...ownHeaders, ...init.headers, cookie, origin: url };
    const answer = await fetch(`${url}${path}`, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    const leadsTo = (answer.headers.get("location") ?? "").replace(url, "");
    return { status: answer.status, path, text: await answer.text(), leadsTo };
  }

  return { cookies, ...plainBrowser(ask) };
}

/** One with the cookies of this page's own browser: what it does, the page's session has done. */
export function plainBrowserOf(page: Page) {
  return plainBrowser(async (path, init = {}) => {
    const { origin } = new URL(page.url());
    const answer = await page.request.fetch(`${origin}${path}`, {
      method: init.method ?? "GET",
      headers: { origin },
      maxRedirects: 0,
      ...(init.body instanceof FormData
        ? { multipart: init.body }
        : typeof init.body === "string" && { data: init.body }),
    });
    const leadsTo = (answer.headers().location ?? "").replace(origin, "");
    return { status: answer.status(), path, text: await answer.text(), leadsTo };
  });
}

export type PlainBrowser = ReturnType<typeof openPlainBrowser>;

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
  const [name = "", ...value] = pair.split("=");
  const isGone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one));
  if (isGone) cookies.delete(name);
  else cookies.set(name, value.join("="));
}

/** The form on this page that has a button of this name. React's markup is regular enough to be read like this. */
export function formWithButton(page: PlainPage, name: RegExp): PlainForm {
  for (const [whole] of page.text.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
    const button = [...whole.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].find(([, , inside = ""]) =>
      name.test(inside.replace(/<[^>]*>/g, "").trim()),
    );
    if (!button) continue;
    const own = attributesOf(button[1] ?? "");
    const pressed: [string, string][] = own.name === undefined ? [] : [[own.name, own.value ?? ""]];
    const action = attributesOf(whole.slice(5, whole.indexOf(">"))).action;
    return { path: action || page.path, fields: [...fieldsOf(whole), ...pressed] };
  }
  throw new Error(`${page.path} (${page.status}) has no form with the button ${name}`);
}

function fieldsOf(form: string): [string, string][] {
  return [...form.matchAll(/<(input|textarea)\b([^>]*?)\/?>([^<]*)/g)].flatMap(([, tag, inside = "", text = ""]) => {
    const { name, value, type, ...more } = attributesOf(inside);
    const isOff = (type === "checkbox" || type === "radio") && more.checked === undefined;
    if (name === undefined || isOff || type === "file") return [];
    return [[name, tag === "textarea" ? decoded(text) : (value ?? (type === "checkbox" ? "on" : ""))]];
  });
}

function attributesOf(text: string): Record<string, string | undefined> {
  const found = [...text.matchAll(/([\w$:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name.toLowerCase(), decoded(value)]));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}
