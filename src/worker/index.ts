import type { WorkerScope } from "./messages";
import { serve } from "./serve";

serve(self as unknown as WorkerScope);
