import { DeadEndPage } from "@/components/staff/dead-end-page.tsx";

export default function Page() {
  return <DeadEndPage reason="leaflet-missing" />;
}
