import { notFound } from "next/navigation";

/** An address that leads nowhere: in the patient's frame, with a way back. */
export default function Page(): never {
  notFound();
}
