import styles from "./error-line.module.css";
import { Icon } from "./icon.tsx";

/** The message at a control that is not a text field. */
export function ErrorLine({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={id} className={styles.error}>
      <Icon name="stop" />
      <span>{children}</span>
    </p>
  );
}
