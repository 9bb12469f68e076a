/** What a verb works with in one week: the world, what the plan gives it, its luck, and the lists of people it can turn to. */
import type {Stream} from '../../kernel/random.ts';
import {idOf} from '../../schema/parameter.ts';
import {VERBS, type Spend, type VerbId} from '../plan.ts';
import {placeOf} from '../world/spending.ts';
import type {World} from '../world/world.ts';
import {Round} from './eligible-communities.ts';
import {Crowd, districtOf, type RingSet} from './eligible.ts';
import type {FacilitationState} from './state.ts';
import {bestOf, NOBODY, PEOPLE_KNOWN} from './targeting.ts';

export class Hand {
  readonly world: World;
  readonly state: FacilitationState;
  readonly #verb: VerbId;
  readonly #number: number;
  readonly #educatorHours: number;
  /** By set of rings, whether only those who ask, and whether by the plan's own reach: see `crowd`. */
  readonly #crowds: ({crowd: Crowd; fresh: boolean} | undefined)[] = [];
  /** Lists made anew for the present plan. */
  #gathered = 0;
  #stream: Stream | null = null;
  #drawn = 0;
  #round: Round | null = null;
  #served: number[] = [];
  /** What the plan gives the verb now, and the hours that it gets in a term week. */
  spend: Spend;
  termHours = 0;
  /** The next uniform of this verb and week: U(facilitate, verb, week, running k). */
  readonly draw: () => number;
  /** Whether a mechanism of the week is switched off. */
  readonly isOff: (mechanism: string) => boolean;

  constructor(world: World, state: FacilitationState, verb: VerbId, educatorHours: number, off: readonly string[]) {
    this.world = world;
    this.state = state;
    this.#verb = verb;
    this.#number = VERBS.indexOf(verb);
    this.#educatorHours = educatorHours;
    this.spend = {share: 0, serve: 'random', summerOnly: false, fromAnywhere: false, among: null, where: null};
    this.isOff = mechanism => off.includes(idOf(mechanism));
    this.draw = () => this.#stream!.uniform(this.#number, this.#drawn++);
  }

  /** A new week, with its draws: they are counted from 0 again. */
  beginWeek(draws: Stream): void {
    this.#stream = draws;
    this.#drawn = 0;
  }

  /** Turns to a plan: lists are made anew when an act asks for them. */
  take(spend: Spend, termHours: number): void {
    this.spend = spend;
    this.termHours = termHours;
    this.#round = null;
    this.#served = [];
    this.#gathered = 0;
    for (const entry of this.#crowds) if (entry) entry.fresh = false;
  }

  /** Everybody in these rings whom the plan may reach, as of the first time an act of the week asks; `asking` = with an unmet request. */
  crowd(rings: RingSet, asking = false, reach: Pick<Spend, 'among' | 'where'> = this.spend): Crowd {
    const place = rings * 4 + (asking ? 2 : 0) + (reach === this.spend ? 1 : 0);
    const entry = this.#crowds[place] ??= {crowd: new Crowd(), fresh: false};
    if (!entry.fresh) entry.crowd.gather(this.world, this.world.lent.column(this.#gathered++), rings, reach, asking);
    entry.fresh = true;
    return entry.crowd;
  }

  /** The list targeting picks from: with `requests only`, those who asked. */
  eligible(rings: RingSet): Crowd {
    return this.crowd(rings, this.spend.serve === 'requests only');
  }

  /** Best of the eligible by the plan's targeting, or NOBODY. */
  choose(rings: RingSet): number {
    const {rows, count} = this.eligible(rings);
    return bestOf(this.world, rows, count, this.spend.serve, PEOPLE_KNOWN, this.draw);
  }

  /** The next community of this week's round, each at most once; NOBODY when all have had their turn. */
  nextCommunity(last: number): number {
    this.#round ??= new Round(this.world, last, this.spend);
    return this.#round.next();
  }

  /** Notes for whom the hours of this act are, as they stand now. */
  serve(who: number): void {
    this.#served.push(placeOf(districtOf(this.world, who), this.world.educators.ring[who]));
  }

  /** Places of all whom the act served; the next act begins anew. */
  takeServed(): readonly number[] {
    const served = this.#served;
    this.#served = [];
    return served;
  }

  /** Notes that the verb reached someone. */
  reach(who: number): void {
    this.serve(who);
    const {week, educators, tallies, log} = this.world;
    educators.reached[who] = week;
    tallies.reachedByTeam[week]++;
    tallies.educatorHours[week] += this.#educatorHours;
    log?.add(week, who, NOBODY, {kind: 'reached by', verb: this.#verb});
  }
}
