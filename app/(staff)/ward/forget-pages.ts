import { revalidatePath } from "next/cache";

/** What the browser kept of the ward's pages is dropped: its Back button then asks the server, which knows better. */
export function forgetPages(): void {
  revalidatePath("/ward", "layout");
}
