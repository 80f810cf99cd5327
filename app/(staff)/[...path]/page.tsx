import { notFound } from "next/navigation";

/** An address that leads nowhere: the same answer for everyone, in the staff's frame. */
export default function Page(): never {
  notFound();
}
