/** How many questions are being worked on: distinct foci of communities / themes. */
import {defineMeasure} from './measure.ts';

export const focusDiversity = defineMeasure({
  name: 'focus diversity',
  title: 'Themes taken up',
  unit: 'share',
  base: 'themes',
  better: null,
  range: [0, 1],
  about: 'Of all themes, those that at least one community works on.',
  cadence: 'weekly',
  read: (_, {communities}) => (communities.communities > 0 ? communities.foci / communities.themes : NaN),
});
