import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { PlainAction } from "@/components/ui/plain-action.ts";
import { EntryFrame } from "./entry-frame.tsx";
import styles from "./form.module.css";
import { SignInForm } from "./sign-in-form.tsx";

export type SignInPageProps = {
  action: FormAction;
  /** The page to come back to. */
  next?: string;
  notice?: "signed-out" | "idle" | "session-ended" | "account-created" | "moved";
  localeAction: PlainAction;
};

export function SignInPage({ action, next, notice, localeAction }: SignInPageProps) {
  const t = useTranslations("ward.signIn");
  const shared = useTranslations();
  return (
    <EntryFrame title={t("title")} hint={t("hint")} localeAction={localeAction}>
      <div className={styles.form}>
        {notice && (
          <Notice kind="info" role="status">
            {t(`notice.${notice}`)}
          </Notice>
        )}
        <SignInForm
          action={action}
          next={next}
          labels={{
            staffNumber: t("staffNumber"),
            secret: t("secret"),
            submit: t("submit"),
            busy: t("busy"),
            summary: shared("ward.errors.summary"),
            errors: {
              staffNumberMissing: t("error.staffNumberMissing"),
              secretMissing: t("error.secretMissing"),
            },
          }}
        />
        <p className={styles.note}>{t("forgot")}</p>
        <p className={styles.note}>{t("staffOnly")}</p>
      </div>
    </EntryFrame>
  );
}
