import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { PlainAction } from "@/components/ui/plain-action.ts";
import { EntryFrame } from "./entry-frame.tsx";
import { type Colleague, SwapForm } from "./swap-form.tsx";

/** As many names as are taken in at a glance, and stand above the PIN on a tablet. */
const AT_A_GLANCE = 5;

export type SwapPageProps = {
  leaving: { name: string };
  /** Likeliest first. */
  colleagues: Colleague[];
  action: FormAction;
  back: string | undefined;
  localeAction: PlainAction;
};

export function SwapPage({ leaving, colleagues, action, back, localeAction }: SwapPageProps) {
  const t = useTranslations("manage.swap");
  const shared = useTranslations();
  const others = colleagues.slice(AT_A_GLANCE);
  return (
    <EntryFrame title={t("title")} hint={t("leaving", { name: leaving.name })} localeAction={localeAction}>
      <SwapForm
        action={action}
        back={back}
        colleagues={colleagues.slice(0, AT_A_GLANCE)}
        others={others}
        labels={{
          who: t("who"),
          others: t("others", { n: others.length }),
          notListed: t("notListed"),
          otherNumber: t("otherNumber"),
          secret: t("secret"),
          submit: t("submit"),
          busy: t("busy"),
          alone: t("alone"),
          summary: shared("ward.errors.summary"),
          whoMissing: t("error.who"),
          secretMissing: t("error.secret"),
        }}
        cancel={<ButtonLink href={back ?? "/"}>{t("back")}</ButtonLink>}
      />
    </EntryFrame>
  );
}
