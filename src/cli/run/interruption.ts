/** Ctrl-C once: finish what runs and keep it. Twice: stop now. */
import {tell} from '../screen.ts';

export interface Interruption {
  /** Begin nothing new. */
  readonly kindly: AbortSignal;
  readonly now: AbortSignal;
  /** Exit code by the signal that came: 130 or 143. */
  code(): number;
  /** Stops listening. */
  end(): void;
}

const CODES = {SIGINT: 130, SIGTERM: 143} as const;

export function listenForInterruption(): Interruption {
  const kindly = new AbortController();
  const now = new AbortController();
  let code = 0;
  const hear = (signal: NodeJS.Signals) => {
    code = CODES[signal as keyof typeof CODES];
    if (kindly.signal.aborted) return now.abort();
    tell(signal === 'SIGINT' ? '\nfinishing the runs that are under way; press Ctrl-C again to stop now' : 'finishing the runs that are under way');
    kindly.abort();
  };
  for (const signal of Object.keys(CODES)) process.on(signal, hear);
  return {
    kindly: kindly.signal, now: now.signal, code: () => code,
    end: () => {
      for (const signal of Object.keys(CODES)) process.off(signal, hear);
    },
  };
}
