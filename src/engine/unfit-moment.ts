/** A saved moment that a run can't go on from: of another world, or without what the run asks for. The run can still begin at week 0. */
export class UnfitMoment extends RangeError {
  override readonly name = 'UnfitMoment';
}
