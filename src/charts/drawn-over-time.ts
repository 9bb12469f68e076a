/** The measures that charts draw over time: a results folder keeps them at every measured week, so that every chart can be drawn again from it. */
export const DRAWN_OVER_TIME: readonly string[] = [
  'interest', 'engagement', 'practice', 'depth-weighted-reach', 'quality-of-practice', 'mean-practice', 'reciprocity', 'cohesion', 'equity-gap',
  'student-experience-least', 'student-experience-most',
];
