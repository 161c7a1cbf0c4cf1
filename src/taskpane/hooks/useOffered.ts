import type { Offered } from "../../domain/views/offered";
import { useServices } from "../services";
import { useAsk, type Answer } from "./useAsk";
import { silent } from "./useRun";

/** What the views offer as the base stands, without views that wait for an analysis this version has not got; asked anew whenever `key` changes. */
export function useOffered(key: string): Answer<Offered> {
  const services = useServices();
  const { value, error } = useAsk(async () => (await services.run("views", {}, silent)).result as Offered, key);
  return {
    value: value && { ...value, views: value.views.filter(({ unfilled }) => unfilled.every(({ action }) => services.knows(action))) },
    error,
  };
}
