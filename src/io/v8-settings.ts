/**
 * How V8 is set. What was compiled beforehand, parts of Node by Node and the bundle by our build, V8 takes only while it is set as it was then: with its
 * own values. So those are put back while something is loaded, a thread's start included.
 */
import {setFlagsFromString} from 'node:v8';

/** What is ever set otherwise than V8 has it. */
export const SETTINGS = ['heap-growing-percent', 'semi-space-growth-factor', 'optimize-for-size', 'max-inlined-bytecode-size-cumulative', 'interrupt-budget'] as const;
type Setting = typeof SETTINGS[number];

/** As V8 takes them: `--name=value`, `--name` or `--no-name`. */
export type OwnSettings = Partial<Readonly<Record<Setting, string>>>;

/** V8's own, as the build noted them; where it didn't, nothing of ours is there that was compiled beforehand. */
let own: OwnSettings = {};
const chosen = new Map<Setting, string>();
let loading = 0;

/** How dlsim is set from its start on. */
export function setAsUsual(noted: OwnSettings): void {
  own = noted;
  // The rubbish of a thousand worlds is taken out often rather than late: memory stays near what is needed, for one to three hundredths of the time.
  setV8('heap-growing-percent', '--heap-growing-percent=25');
  // Functions are compiled smaller: a run of the model has hundreds of hot ones, and compiling them took a second of processor time more a thread.
  setV8('max-inlined-bytecode-size-cumulative', '--max-inlined-bytecode-size-cumulative=300');
  // Functions are compiled once they are hotter: half as many of them, a tenth of a run of ten seconds; long runs as before.
  setV8('interrupt-budget', '--interrupt-budget=600000');
}

export function setV8(name: Setting, words: string): void {
  chosen.set(name, words);
  if (loading === 0) setFlagsFromString(words);
}

/** Back to V8's own value. */
export function leaveToV8(name: Setting): void {
  const words = own[name];
  if (words !== undefined) setV8(name, words);
}

/** From now on something is loaded; as often as this is said, `loaded` has to follow. */
export function loads(): void {
  if (loading++ > 0) return;
  for (const name of chosen.keys()) if (own[name] !== undefined) setFlagsFromString(own[name]);
}

export function loaded(): void {
  if (--loading > 0) return;
  for (const words of chosen.values()) setFlagsFromString(words);
}
