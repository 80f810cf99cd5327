import { ChoiceCard, type ChoiceCardProps } from "./choice-card.tsx";

export function TickCard(props: ChoiceCardProps) {
  return <ChoiceCard {...props} type="checkbox" />;
}
