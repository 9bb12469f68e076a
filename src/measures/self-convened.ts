/** Meeting without a facilitator: mean over communities of the mean of o·e over members. */
import {defineMeasure} from './measure.ts';

export const selfConvened = defineMeasure({
  name: 'self-convened',
  title: 'Communities that meet by themselves',
  unit: 'scale',
  points: [[0, 'never'], [0.25, 'once a month'], [0.5, 'every second week'], [1, 'every week']],
  better: 'more',
  range: [0, 1],
  about: 'How likely a community is to meet in a week when nobody convenes it.',
  cadence: 'weekly',
  read: (_, {communities}) => communities.selfConvened / communities.communities,
});
