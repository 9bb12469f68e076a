/** Draws that are made together: working memory for whatever part of a week makes some. What one left means nothing to the next. */
import {NO_MEMORY} from '../../kernel/memory.ts';
import {DRAWS_AT_ONCE} from '../../kernel/random.ts';

/** Columns of DRAWS_AT_ONCE. */
export interface Drawing {
  readonly luck: Float64Array;
  readonly secondLuck: Float64Array;
  /** Whose draws these are, and in which place of theirs. */
  readonly drawer: Int32Array;
  readonly place: Int32Array;
}

export function createDrawing(memory = NO_MEMORY): Drawing {
  const luck = () => memory.column(Float64Array, DRAWS_AT_ONCE), whole = () => memory.column(Int32Array, DRAWS_AT_ONCE);
  return {luck: luck(), secondLuck: luck(), drawer: whole(), place: whole()};
}
