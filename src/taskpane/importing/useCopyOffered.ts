import { useAsk } from "../hooks/useAsk";
import { silent } from "../hooks/useRun";
import { useServices } from "../services";

/** True where a copy of the workbook is to be offered: before the first import into one that holds something. */
export function useCopyOffered(): boolean {
  const services = useServices();
  const ask = async () => (await services.run("save-copy", { form: "none" }, silent)).result as { needed: boolean };
  const { value } = useAsk(services.knows("save-copy") ? ask : null, "");
  return value?.needed ?? false;
}
