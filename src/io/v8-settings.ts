/**
 * How V8 is set. What was compiled beforehand, parts of Node by Node and the bundle by our build, V8 takes only while it is set as it was then: with its
 * own values. So those are put back while something is loaded, a thread's start included.
 */
import {setFlagsFromString} from 'node:v8';

/**
 * What is ever set otherwise than V8 has it, and the last V8 that is known to have it: Node 20 has 11, 22 has 12, 24 has 13. Of a setting that it doesn't
 * know, V8 complains on standard error; without one dlsim is a little slower, or takes a little more memory.
 */
const LAST_WITH = {
  'heap-growing-percent': 13, 'semi-space-growth-factor': 13, 'optimize-for-size': 13, 'max-inlined-bytecode-size-cumulative': 13, 'interrupt-budget': 11,
};
type Setting = keyof typeof LAST_WITH;
export const SETTINGS = Object.keys(LAST_WITH) as readonly Setting[];
const V8 = Number.parseInt(process.versions.v8);

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
  if (V8 > LAST_WITH[name]) return;
  chosen.set(name, words);
  if (loading === 0) setFlagsFromString(words);
}

/** As it is set now, for a thread: V8 has one for all of them. */
export interface V8Settings {
  readonly own: OwnSettings;
  readonly chosen: ReadonlyMap<Setting, string>;
}

export function settingsNow(): V8Settings {
  return {own, chosen};
}

/** Called by a thread before it loads anything: once it has, it sets them again. The one that started it may be busy for long. */
export function takeOver(settings: V8Settings): void {
  own = settings.own;
  for (const [name, words] of settings.chosen) chosen.set(name, words);
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
