/** The educators' own hours since the start: with the team, and in contacts among themselves. Counted, not a limit. */
import {defineMeasure} from './measure.ts';

export const educatorHours = defineMeasure({
  name: 'educator hours',
  title: 'Hours of the educators',
  unit: 'hours',
  better: null,
  range: [0, Infinity],
  about: "Time that educators themselves gave so far, with the team and helping each other. Nobody's time is free.",
  cadence: 'weekly',
  read: (_, {record}) => record.educatorHours,
});
