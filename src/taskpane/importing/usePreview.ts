import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportPreview } from "../../domain/importing/preview";
import { useServices } from "../services";

/** How far a preview is. */
export type Progress = { phase: string; done: number; total: number };

export type Previewing = {
  preview: ImportPreview | null;
  /** Sheets of the .xlsx file that can be seen; [] for other lists. */
  sheets: string[];
  /** Its columns go where they went when a list of these headers was brought in before. */
  remembered: boolean;
  /** Null where none is on its way. */
  progress: Progress | null;
  error: unknown;
  /** Looks at the list with these values; an earlier look that is still on its way is dropped. Answers null where it failed or was dropped. */
  look(values: Record<string, unknown>): Promise<ImportPreview | null>;
  cancel(): void;
};

type Told = { sheets?: string[]; remembered?: boolean };

const start: Progress = { phase: "reading", done: 0, total: 0 };

/** What an import would do, asked anew as the user changes his mind; the last answer stays until the next is there. */
export function usePreview(): Previewing {
  const services = useServices();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [told, setTold] = useState<Told>({});
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(0);

  const cancel = useCallback(() => {
    latest.current++;
    setProgress(null);
    setError(null);
  }, []);
  useEffect(() => () => void latest.current++, []);

  const look = useCallback(
    async (values: Record<string, unknown>) => {
      const mine = ++latest.current;
      const isLatest = () => mine === latest.current;
      const control = {
        progress: (phase: string, done: number, total: number) => void (isLatest() && setProgress({ phase, done, total })),
        get cancelled() {
          return !isLatest();
        },
      };
      setProgress(start);
      setError(null);
      try {
        const { picture, result } = await services.run("preview-import", values, control);
        if (!isLatest() || picture?.kind !== "import preview") return null;
        setPreview(picture.preview);
        setTold(result as Told);
        return picture.preview;
      } catch (thrown) {
        if (isLatest()) setError(thrown);
        return null;
      } finally {
        if (isLatest()) setProgress(null);
      }
    },
    [services],
  );
  return { preview, sheets: told.sheets ?? [], remembered: told.remembered ?? false, progress, error, look, cancel };
}
