/** One walk over a part of the world that leaves its sums as fields. The order of every sum is fixed: rows, then slots. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';

export abstract class Pass {
  /** The reading for which it was made last. */
  reading = 0;
  abstract take(world: ReadonlyWorld): void;
}
