/** What a verb works with in one week: the world, what the plan gives it, its turn, and the crowds of people it can turn to. */
import type {Memory} from '../../kernel/memory.ts';
import {idOf} from '../../schema/parameter.ts';
import {SERVES, VERBS, type Spend, type VerbId} from '../plan.ts';
import {actOf} from '../world/spending.ts';
import type {World} from '../world/world.ts';
import {createCrowd, type Crowd} from './crowd.ts';
import {listRound} from './eligible-communities.ts';
import {crowdOfMembers, gather, isAll, type MemberCrowds, type RingSet} from './eligible.ts';
import type {FacilitationState} from './state.ts';
import {bestOf, NOBODY} from './targeting.ts';
import {isAble, pay, reach, type Turn} from './turn.ts';

/** Nobody can be reached more often by one verb in a week, even if it costs nothing. */
const ACTS_A_PERSON = 20;

/** What the hands of a team share: one verb works after the other. */
export interface Workplace {
  readonly world: World;
  readonly state: FacilitationState;
  readonly turn: Turn;
  /** In the order in which a verb asks for them. */
  readonly crowds: Crowd[];
  readonly members: MemberCrowds;
  /** Ids of the mechanisms that are switched off. */
  readonly off: readonly string[];
}

export class Hand {
  readonly world: World;
  readonly state: FacilitationState;
  readonly turn: Turn;
  readonly #crowds: Crowd[];
  readonly #members: MemberCrowds;
  readonly #verb: VerbId;
  readonly #number: number;
  readonly #educatorHours: number;
  /** The crowds gathered in this turn, and for which set of rings, whether only those who ask, and whether by the plan's own reach; see `crowd`. */
  readonly #gathered: Crowd[] = [];
  readonly #gatheredFor: number[] = [];
  #gatheredCount = 0;
  /** Draws made, in which week. */
  #drawn = 0;
  #week = -1;
  /** What the plan gives the verb now, and the hours that it gets in a term week. */
  spend: Spend;
  #serve = -1;
  termHours = 0;
  /** Whether a mechanism of the week is switched off. */
  readonly isOff: (mechanism: string) => boolean;

  constructor({world, state, turn, crowds, members, off}: Workplace, verb: VerbId, educatorHours: number) {
    this.world = world;
    this.state = state;
    this.turn = turn;
    this.#crowds = crowds;
    this.#members = members;
    this.#verb = verb;
    this.#number = VERBS.indexOf(verb);
    this.#educatorHours = educatorHours;
    this.spend = {share: 0, serve: 'random', summerOnly: false, fromAnywhere: false, among: null, where: null};
    this.isOff = mechanism => off.length > 0 && off.includes(idOf(mechanism));
  }

  /** Takes its turn by a plan: crowds are gathered anew when an act asks for them. */
  take(spend: Spend, termHours: number, price: number, account: number): void {
    const {turn, world: {week, educators, tallies}} = this;
    if (spend !== this.spend) {
      this.spend = spend;
      this.#serve = SERVES.indexOf(spend.serve);
    }
    this.termHours = termHours;
    this.#gatheredCount = 0;
    turn.verb = this.#number;
    turn.drawn = this.#week === week ? this.#drawn : 0; // a new week's are counted from 0 again
    this.#week = week;
    turn.block = -1;
    turn.serve = this.#serve;
    turn.price = price;
    turn.account = account;
    turn.educatorHours = this.#educatorHours;
    turn.hoursAt = week * VERBS.length + this.#number;
    turn.spendingAt = actOf(tallies.phase[week], this.#number);
    turn.acts = 0;
    turn.most = educators.count * ACTS_A_PERSON;
    turn.first = turn.noted = 0;
    turn.isFull = false;
  }

  /** Its turn is over. @returns what is left in the account. */
  leave(): number {
    this.#drawn = this.turn.drawn;
    return this.turn.account;
  }

  /** Whether the account covers an act. */
  get isAble(): boolean {
    return isAble(this.turn, 0);
  }

  /** Everybody in these rings whom the plan may reach, as of the first time an act of the turn asks; `asking` = with an unmet request. */
  crowd(rings: RingSet, asking = false, reach: Pick<Spend, 'among' | 'where'> = this.spend): Crowd {
    const whom = rings * 4 + (asking ? 2 : 0) + (reach === this.spend ? 1 : 0), gathered = this.#gathered, gatheredFor = this.#gatheredFor;
    const next = this.#gatheredCount;
    for (let at = 0; at < next; at++) if (gatheredFor[at] === whom) return gathered[at];
    this.#gatheredCount++;
    gatheredFor[next] = whom;
    return gathered[next] = this.#gather(next, rings, asking, reach);
  }

  #gather(number: number, rings: RingSet, asking: boolean, reach: Pick<Spend, 'among' | 'where'>): Crowd {
    const mayMuster = number === 0;
    const members = !asking && isAll(reach) ? crowdOfMembers(this.world, this.#members, rings, mayMuster) : null;
    if (members) return members;
    const crowd = this.#crowds[number] ??= createCrowd(this.world.lent, number);
    gather(this.world, crowd, rings, reach, asking);
    return crowd;
  }

  /** The crowd targeting picks from: with `requests only`, those who asked. */
  eligible(rings: RingSet): Crowd {
    return this.crowd(rings, this.spend.serve === 'requests only');
  }

  /** The communities of this turn, each at most once, after the one visited last; no more than the account covers. */
  round(last: number): {readonly round: Int32Array; readonly count: number} {
    const {world, turn, spend} = this, round = world.lent.column(0);
    return {round, count: listRound(world, last, spend, turn.price > 0 ? turn.account / turn.price + 2 : Infinity, round)};
  }

  /** For an act that is called by itself: the best of the eligible by the plan's targeting, or NOBODY. */
  choose(rings: RingSet): number {
    return this.world.memory.run(bestOf, this.world, this.turn, this.eligible(rings));
  }

  /**
   * All acts of the turn in a loop, which may be compiled: `acts` goes on as long as the account covers one, and stops where there is no room to note more
   * people. `tell` says of each place in what was noted, for the log, what happened beyond being reached.
   */
  work(acts: (memory: Memory) => void, reaches = true, tell?: (at: number) => void): void {
    const {turn, world: {memory}} = this;
    do {
      turn.first = turn.noted = 0;
      turn.isFull = false;
      acts(memory);
      if (reaches) this.tellReached(tell);
    } while (turn.isFull);
  }

  /** Tells in the log whom acts in a loop reached. */
  tellReached(tell?: (at: number) => void): void {
    const {turn, world: {week, log}} = this;
    if (!log) return;
    for (let at = 0; at < turn.noted; at++) {
      log.add(week, turn.people[at], NOBODY, {kind: 'reached by', verb: this.#verb});
      tell?.(at);
    }
  }

  /** Notes that such an act reached someone. */
  reach(who: number): void {
    const {world, world: {week, log}} = this;
    reach(world, this.turn, who);
    log?.add(week, who, NOBODY, {kind: 'reached by', verb: this.#verb});
  }

  /** Such an act took so many hours. */
  pay(hours: number): void {
    pay(this.world, this.turn, hours);
    this.turn.first = this.turn.noted = 0;
  }
}
