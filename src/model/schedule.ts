/** The order of a week: stages one after the other; within a stage all that is decided comes first, then the mechanisms write in this order. */
import {endsMonth, weekOfYear} from './calendar.ts';
import type {Mechanism} from './mechanism.ts';
import {achievement} from './mechanisms/achievement.ts';
import {answering} from './mechanisms/answering.ts';
import {beingAlone} from './mechanisms/being-alone.ts';
import {brokering} from './mechanisms/brokering.ts';
import {burningOut} from './mechanisms/burning-out.ts';
import {coaching} from './mechanisms/coaching.ts';
import {collaborating} from './mechanisms/collaborating.ts';
import {deepeningPractice} from './mechanisms/deepening-practice.ts';
import {demandFromHelp} from './mechanisms/demand-from-help.ts';
import {driftingAway} from './mechanisms/drifting-away.ts';
import {effortOfHelping} from './mechanisms/effort-of-helping.ts';
import {energyToHelp} from './mechanisms/energy-to-help.ts';
import {engaging} from './mechanisms/engaging.ts';
import {evidence} from './mechanisms/evidence.ts';
import {fadingDemand} from './mechanisms/fading-demand.ts';
import {fadingTies} from './mechanisms/fading-ties.ts';
import {fallingQuiet} from './mechanisms/falling-quiet.ts';
import {forgettingHelp} from './mechanisms/forgetting-help.ts';
import {formingHabits} from './mechanisms/forming-habits.ts';
import {foundingCommunities} from './mechanisms/founding-communities.ts';
import {givingUp} from './mechanisms/giving-up.ts';
import {joiningPractice} from './mechanisms/joining-practice.ts';
import {keepingCount} from './mechanisms/keeping-count.ts';
import {lapsing} from './mechanisms/lapsing.ts';
import {leadership} from './mechanisms/leadership.ts';
import {learningByDoing} from './mechanisms/learning-by-doing.ts';
import {learningFromColleagues} from './mechanisms/learning-from-colleagues.ts';
import {leaving} from './mechanisms/leaving.ts';
import {lettingGo} from './mechanisms/letting-go.ts';
import {lookingAround} from './mechanisms/looking-around.ts';
import {makingSomethingNew} from './mechanisms/making-something-new.ts';
import {meeting} from './mechanisms/meeting.ts';
import {moving} from './mechanisms/moving.ts';
import {movingFocus} from './mechanisms/moving-focus.ts';
import {newTies} from './mechanisms/new-ties.ts';
import {owningTheChange} from './mechanisms/owning-the-change.ts';
import {ownershipFromGiving} from './mechanisms/ownership-from-giving.ts';
import {peerSupport} from './mechanisms/peer-support.ts';
import {reciprocity} from './mechanisms/reciprocity.ts';
import {recoveringEnergy} from './mechanisms/recovering-energy.ts';
import {recoveringFromTheDip} from './mechanisms/recovering-from-the-dip.ts';
import {renewingCommunities} from './mechanisms/renewing-communities.ts';
import {seekingContact} from './mechanisms/seeking-contact.ts';
import {spontaneousInterest} from './mechanisms/spontaneous-interest.ts';
import {stayingInTouch} from './mechanisms/staying-in-touch.ts';
import {strain} from './mechanisms/strain.ts';
import {strengtheningTies} from './mechanisms/strengthening-ties.ts';
import {studentExperience} from './mechanisms/student-experience.ts';
import {tryingOut} from './mechanisms/trying-out.ts';
import {wordOfMouth} from './mechanisms/word-of-mouth.ts';

export interface Stage {
  readonly name: string;
  /** Whether the stage takes place in this week. */
  takesPlace(week: number, termWeeks: number): boolean;
  readonly mechanisms: readonly Mechanism[];
}

const everyWeek = () => true;

/** Facilitation comes before the first of these, measures after the last. */
export const STAGES: readonly Stage[] = [
  {name: 'meetings and exchange', takesPlace: everyWeek, mechanisms: [
    meeting, seekingContact, energyToHelp, reciprocity, answering, stayingInTouch, wordOfMouth, newTies, strengtheningTies, keepingCount,
    effortOfHelping, demandFromHelp, ownershipFromGiving, learningFromColleagues, brokering, makingSomethingNew,
  ]},
  {name: 'doing', takesPlace: everyWeek, mechanisms: [
    peerSupport, coaching, leadership, tryingOut, learningByDoing, deepeningPractice, formingHabits, recoveringFromTheDip, lettingGo, fadingDemand,
    recoveringEnergy, strain,
  ]},
  {name: 'review and ring moves', takesPlace: everyWeek, mechanisms: [
    spontaneousInterest, lookingAround, evidence, engaging, driftingAway, owningTheChange, joiningPractice, givingUp, fallingQuiet, burningOut, beingAlone, lapsing,
  ]},
  {name: 'ties and communities', takesPlace: endsMonth, mechanisms: [fadingTies, forgettingHelp, renewingCommunities, movingFocus, foundingCommunities]},
  {name: 'turnover', takesPlace: (week, termWeeks) => weekOfYear(week) === termWeeks, mechanisms: [leaving, moving]},
  {name: 'students', takesPlace: endsMonth, mechanisms: [collaborating, studentExperience, achievement]},
];

/** Stages by name, in the order of a week: where a mechanism of one's own may be added. */
export const STAGE_NAMES: readonly string[] = STAGES.map(({name}) => name);

export const MECHANISMS: readonly Mechanism[] = STAGES.flatMap(stage => stage.mechanisms);
