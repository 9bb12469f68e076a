/** A plain value that nobody can change any more, all the way down. Columns of a survey are long and stay as they are. */

export function frozen<T>(value: T, depth = 0): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || (Array.isArray(value) && value.length > 10_000) || depth > 12) return value;
  for (const member of Object.values(value)) frozen(member, depth + 1);
  return Object.freeze(value);
}
