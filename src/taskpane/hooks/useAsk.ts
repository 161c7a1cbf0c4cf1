import { useEffect, useState } from "react";

/** An answer that is on its way, there, or failed; an older one stays while a newer is on its way. */
export type Answer<T> = { value: T | null; error: unknown };

/** Asks whenever `key` changes; an answer that comes after a newer question is dropped. `ask` null asks nothing. */
export function useAsk<T>(ask: (() => Promise<T>) | null, key: string): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, error: null });
  useEffect(() => {
    if (!ask) return;
    let gone = false;
    ask().then(
      (value) => !gone && setAnswer({ value, error: null }),
      (error: unknown) => !gone && setAnswer((now) => ({ ...now, error })),
    );
    return () => {
      gone = true;
    };
    // the question is what its key says
  }, [key]);
  return answer;
}
