/**
 * What a page tells in several places, worked out once: the value of a function for the same object and the same further arguments is kept as long as the
 * object is. For pure functions of values that don't change, such as ensembles.
 */
export function once<Of extends object, More extends readonly unknown[], Found>(work: (of: Of, ...more: More) => Found): (of: Of, ...more: More) => Found {
  const known = new WeakMap<Of, readonly {readonly more: More; readonly found: Found}[]>();
  return (of, ...more) => {
    const kept = known.get(of) ?? [];
    const same = kept.find(one => one.more.every((argument, at) => argument === more[at]));
    if (same) return same.found;
    const found = work(of, ...more);
    known.set(of, [...kept, {more, found}]);
    return found;
  };
}
