import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class.ts";
import { Icon, type IconName } from "./icon.tsx";

type Props = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName | undefined;
  iconEnd?: IconName | undefined;
};

/** A link that looks like a button. A plain `a`: pages with patient data are fetched anew, never prefetched. */
export function ButtonLink({ variant = "quiet", size = "ward", icon, iconEnd, className, children, ...rest }: Props) {
  return (
    <a {...rest} className={buttonClass(variant, size, className)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </a>
  );
}
