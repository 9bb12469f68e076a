/** One walk over a part of the world that leaves its sums as fields. The order of every sum is fixed: rows, then slots. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';

export interface Pass {
  take(world: ReadonlyWorld): void;
}
