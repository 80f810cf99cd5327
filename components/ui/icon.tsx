import { classNames } from "./class-names.ts";
import styles from "./icon.module.css";
import { ICON_PATHS, type IconName } from "./icon-paths.ts";

export type { IconName };

/** Never stands without a word beside it, so assistive technology does not hear it. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg className={classNames(styles.icon, className)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
