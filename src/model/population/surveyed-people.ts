/** What a survey says about single people replaces what was drawn for them: demand, ownership, threshold, activity, practice, attachment. */
import type {SurveyNetwork} from '../plan.ts';
import {meanKnowHow, type Educators} from '../world/educators.ts';
import {setPractice} from './birth.ts';

type SurveyState = SurveyNetwork['people']['state'];

export function describeAsSurveyed(educators: Educators, state: SurveyState): void {
  const told = (column: readonly (number | null)[] | undefined, set: (who: number, told: number) => void) => {
    column?.forEach((cell, who) => { if (cell !== null) set(who, cell); });
  };
  told(state.demand, (who, demand) => { educators.demand[who] = educators.ownDemand[who] = demand; });
  told(state.ownership, (who, ownership) => { educators.ownership[who] = ownership; });
  told(state.threshold, (who, threshold) => { educators.threshold[who] = threshold; });
  told(state.activity, (who, activity) => { educators.activity[who] = activity; });
  told(state['old practice'], (who, oldPractice) => {
    educators.oldPractice[who] = oldPractice;
    setPractice(educators, who, meanKnowHow(educators, who) * (1 - educators.oldPractice[who] / 2));
  });
  told(state.quality, (who, quality) => setPractice(educators, who, quality));
}
