import { LostPage } from "@/components/bedside/lost-page.tsx";
import { handBackAction } from "./actions";

export default function Page() {
  return <LostPage backHref="/bedside" handBackAction={handBackAction} />;
}
