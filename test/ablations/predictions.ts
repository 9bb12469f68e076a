/**
 * What is expected when one mechanism is switched off: one measure, one direction, said before it was measured, with the study (or the idea
 * alone) behind it. The idea stands with the mechanism itself.
 */

export interface Prediction {
  /** Id of the mechanism. */
  readonly mechanism: string;
  /** Measure that moves when it is off, and which way. */
  readonly measure: string;
  readonly direction: 'higher' | 'lower';
  readonly because: string;
  readonly source: string;
  /** Default: quality first, at the end of facilitation. */
  readonly strategy?: string;
  readonly week?: number;
}

const A_YEAR_AFTER = 208;
const ESSAY = 'the essay\'s idea; no measured size';

export const PREDICTIONS: readonly Prediction[] = [
  {mechanism: 'meeting', measure: 'cohesion', direction: 'lower', because: 'members who never meet don\'t grow together', source: 'Wenger, McDermott & Snyder 2002'},
  {mechanism: 'seeking-contact', measure: 'reach', direction: 'lower', because: 'nobody turns to anybody, so nobody is won', source: 'Rogers 2003'},
  {mechanism: 'energy-to-help', measure: 'energy', direction: 'lower', because: 'the worn-out go on helping', source: 'Cross & Gray 2013'},
  {mechanism: 'reciprocity', measure: 'reciprocity', direction: 'lower', because: 'who takes without giving is helped all the same', source: 'Gouldner 1960'},
  {mechanism: 'answering', measure: 'quality-of-practice', direction: 'lower', because: 'no help, nothing learnt from each other', source: 'Coburn & Russell 2008'},
  {mechanism: 'staying-in-touch', measure: 'reach', direction: 'lower', because: 'contact doesn\'t keep interest alive', source: 'Wenger, McDermott & Snyder 2002'},
  {mechanism: 'word-of-mouth', measure: 'reach', direction: 'lower', because: 'members bring in nobody', source: 'Bass 1969; Banerjee et al. 2013'},
  {mechanism: 'new-ties', measure: 'mean-degree', direction: 'lower', because: 'a stranger stays a stranger', source: 'Kossinets & Watts 2006'},
  {mechanism: 'strengthening-ties', measure: 'peer-support', direction: 'lower', because: 'help leaves no bond that carries', source: 'Granovetter 1973; Uzzi 1997'},
  {mechanism: 'keeping-count', measure: 'symmetry', direction: 'lower', because: 'help that nobody counts makes no climate of collaboration', source: 'Gouldner 1960; Mehta & Fine 2019'},
  {mechanism: 'effort-of-helping', measure: 'energy', direction: 'higher', because: 'helping costs nothing', source: 'Cross & Gray 2013'},
  {mechanism: 'demand-from-help', measure: 'demand', direction: 'lower', because: 'an answer makes nobody want more', source: ESSAY},
  {mechanism: 'ownership-from-giving', measure: 'ownership', direction: 'lower', because: 'contributing makes nothing one\'s own', source: 'Coburn 2003'},
  {mechanism: 'learning-from-colleagues', measure: 'quality-of-practice', direction: 'lower', because: 'nobody learns what a colleague knows', source: 'Jackson & Bruegmann 2009'},
  {mechanism: 'brokering', measure: 'mean-degree', direction: 'lower', because: 'nobody is introduced', source: 'Obstfeld 2005'},
  {mechanism: 'making-something-new', measure: 'quality-of-practice', direction: 'lower', because: 'nothing is made that neither knew', source: 'Nonaka & Takeuchi 1995'},
  {mechanism: 'peer-support', measure: 'deep-retained', direction: 'lower', week: A_YEAR_AFTER, because: 'nobody carries those whom the team has left', source: 'Kraft & Papay 2014; Coburn, Russell, Kaufman & Stein 2012'},
  {mechanism: 'coaching', measure: 'depth-weighted-reach', direction: 'lower', because: 'visits help nobody through', source: 'Kraft, Blazar & Hogan 2018'},
  {mechanism: 'leadership', measure: 'depth-weighted-reach', direction: 'lower', because: 'a school leader who takes part lends no support', source: 'Kraft & Papay 2014'},
  {mechanism: 'trying-out', measure: 'practice', direction: 'lower', because: 'nobody comes into practice without trying', source: 'Guskey 2002'},
  {mechanism: 'learning-by-doing', measure: 'quality-of-practice', direction: 'lower', because: 'practising teaches nothing', source: 'Kraft & Papay 2014'},
  {mechanism: 'deepening-practice', measure: 'depth-weighted-reach', direction: 'lower', because: 'know-how never becomes practice', source: 'Kraft, Blazar & Hogan 2018'},
  {mechanism: 'forming-habits', measure: 'mean-practice', direction: 'lower', week: A_YEAR_AFTER, because: 'nothing becomes normal, so all slides back', source: 'Lally et al. 2010'},
  {mechanism: 'recovering-from-the-dip', measure: 'depth-weighted-reach', direction: 'lower', because: 'nobody gets out of the dip', source: 'Fullan 2001'},
  {mechanism: 'letting-go', measure: 'quality-of-practice', direction: 'lower', because: 'the old practice stays in the way', source: ESSAY},
  {mechanism: 'fading-demand', measure: 'demand', direction: 'higher', strategy: 'institutes', because: 'what an institute stirred up stays', source: 'Yoon et al. 2007'},
  {mechanism: 'recovering-energy', measure: 'energy', direction: 'lower', because: 'nobody rests', source: 'Maslach, Schaufeli & Leiter 2001'},
  {mechanism: 'strain', measure: 'energy', direction: 'higher', because: 'new practice costs no strength', source: 'Maslach, Schaufeli & Leiter 2001'},
  {mechanism: 'spontaneous-interest', measure: 'reach', direction: 'lower', strategy: 'hands-off', because: 'without a team nobody else comes', source: 'Bass 1969'},
  {mechanism: 'looking-around', measure: 'practice', direction: 'lower', because: 'nobody sees colleagues at work, so nobody moves inwards', source: 'Centola & Macy 2007'},
  {mechanism: 'evidence', measure: 'demand', direction: 'lower', week: A_YEAR_AFTER, because: 'good results move nobody', source: 'Guskey 2002; Rogers 2003'},
  {mechanism: 'engaging', measure: 'practice', direction: 'lower', because: 'interest leads nowhere', source: 'Granovetter 1978; Centola & Macy 2007'},
  {mechanism: 'drifting-away', measure: 'reach', direction: 'higher', week: A_YEAR_AFTER, because: 'nobody loses interest', source: 'Wenger, McDermott & Snyder 2002'},
  {mechanism: 'owning-the-change', measure: 'practice', direction: 'lower', strategy: 'mandate', because: 'who was told to never makes it their own', source: 'Ryan & Deci 2000; Coburn 2003'},
  {mechanism: 'joining-practice', measure: 'practice', direction: 'lower', because: 'nobody is brought in by those who practise', source: 'Lave & Wenger 1991'},
  {mechanism: 'giving-up', measure: 'engagement', direction: 'higher', because: 'nobody is put off by the dip', source: 'Fullan 2001'},
  {mechanism: 'falling-quiet', measure: 'engagement', direction: 'higher', week: A_YEAR_AFTER, because: 'who has stopped trying counts as engaged for ever', source: 'Wenger, McDermott & Snyder 2002'},
  {mechanism: 'burning-out', measure: 'practice', direction: 'higher', week: A_YEAR_AFTER, because: 'the worn-out stay', source: 'Maslach, Schaufeli & Leiter 2001'},
  {mechanism: 'being-alone', measure: 'practice', direction: 'higher', strategy: 'mandate', week: A_YEAR_AFTER, because: 'who was coached one by one and is alone goes on all the same', source: 'Little 1990; Coburn, Russell, Kaufman & Stein 2012'},
  {mechanism: 'lapsing', measure: 'practice', direction: 'higher', week: A_YEAR_AFTER, because: 'nobody falls back', source: 'Taylor 2006; Datnow 2005'},
  {mechanism: 'fading-ties', measure: 'mean-strength', direction: 'higher', because: 'unused ties stay strong', source: 'Burt 2000'},
  {mechanism: 'forgetting-help', measure: 'reciprocity', direction: 'higher', because: 'old favours count for ever, so most pairs have both helped', source: 'Gouldner 1960'},
  {mechanism: 'renewing-communities', measure: 'community-size', direction: 'lower', because: 'remnants of one or two live on', source: 'Wenger, McDermott & Snyder 2002'},
  {mechanism: 'moving-focus', measure: 'quality-of-practice', direction: 'lower', because: 'who has mastered a theme goes on with it', source: ESSAY},
  {mechanism: 'founding-communities', measure: 'communities', direction: 'lower', strategy: 'mandate', because: 'where the team names none, none arise', source: 'Wenger, McDermott & Snyder 2002'},
  {mechanism: 'leaving', measure: 'depth-weighted-reach', direction: 'higher', week: A_YEAR_AFTER, because: 'nobody takes what was learnt away', source: 'Ronfeldt, Loeb & Wyckoff 2013'},
  {mechanism: 'moving', measure: 'ties-kept', direction: 'higher', week: A_YEAR_AFTER, because: 'bonds between schools are not cut', source: 'Ronfeldt, Loeb & Wyckoff 2013'},
  {mechanism: 'collaborating', measure: 'student-experience', direction: 'lower', week: A_YEAR_AFTER, because: 'adults\' work never becomes the climate of a school', source: 'Goddard, Goddard & Tschannen-Moran 2007; Mehta & Fine 2019'},
  {mechanism: 'student-experience', measure: 'student-experience', direction: 'lower', week: A_YEAR_AFTER, because: 'practice never reaches students', source: 'Mehta & Fine 2019'},
  {mechanism: 'achievement', measure: 'achievement', direction: 'lower', week: A_YEAR_AFTER, because: 'what students experience never shows', source: 'Kraft, Blazar & Hogan 2018'},
];
