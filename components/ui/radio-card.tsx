import { ChoiceCard, type ChoiceCardProps } from "./choice-card.tsx";

export function RadioCard(props: ChoiceCardProps & { value: string }) {
  return <ChoiceCard {...props} type="radio" />;
}
