import { createContext, useContext } from "react";
import type { ScoreKey } from "../../domain/analysis/why";

/** Whose card is asked for, by code, and the score that is to stand explained on it. */
export type ClientAsked = { code: string; score: ScoreKey | null };

/** Leads to a client's card; what the user comes from waits behind it. */
export const WayToClient = createContext<(asked: ClientAsked) => void>(() => undefined);
export const useWayToClient = () => useContext(WayToClient);
