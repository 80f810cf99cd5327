import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./load-messages.ts";
import { LOCALE_COOKIE } from "./locale.ts";

export default getRequestConfig(async () => {
  return { ...loadMessages((await cookies()).get(LOCALE_COOKIE)?.value), timeZone: "Asia/Hong_Kong" };
});
