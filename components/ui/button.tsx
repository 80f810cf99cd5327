import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class.ts";
import { Icon, type IconName } from "./icon.tsx";

type Props = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName | undefined;
  iconEnd?: IconName | undefined;
};

/** Never disabled: what is missing is said beside it, and pressing it says so again. */
export function Button({ variant = "primary", size = "ward", icon, iconEnd, className, children, ...rest }: Props) {
  return (
    <button type="button" {...rest} className={buttonClass(variant, size, className)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  );
}
