import { createContext } from "react";

/** What the form around is sending, where it says so itself; React's own status stands for every other form. */
export const Sending = createContext<{ data: FormData | undefined } | undefined>(undefined);
