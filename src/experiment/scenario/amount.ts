/** An amount of a measure: a number in its own unit, or people where it counts them. */
import {quantity, type Kind} from '../../schema/index.ts';

/** Which unit fits is judged beside the measure, so it is kept whether people were said. */
export interface Amount {
  readonly amount: number;
  readonly inPeople: boolean;
}

export function amountOf(expects: string, low: number): Kind<Amount> {
  const plain = quantity({expects, unit: 'as the measure', low, odds: true, units: {'%': 0.01, percent: 0.01, people: 1, person: 1, hours: 1, h: 1}});
  return {
    ...plain,
    read(written, path, issues) {
      const amount = plain.read(written, path, issues);
      return amount === undefined ? undefined : {amount, inPeople: typeof written === 'string' && /(people|person)\s*$/i.test(written)};
    },
  };
}
