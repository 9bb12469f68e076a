/** §7 What one verb has in its hands in one week. */
import {VERBS, type Spend, type VerbId} from '../../../src/model/plan.ts';
import {bestOf, hasRequest, within} from './7-targeting.ts';
import type {Educator, Network, Ring} from './2-state.ts';

/** §7 "Educators' time is counted, not a constraint", in hours a person reached. */
const EDUCATOR_HOURS: Readonly<Record<VerbId, number>> = {
  protect: 0, nourish: 1.5, name: 1, coach: 1, connect: 0.5, illuminate: 0.25, inform: 0, convene: 12, hospice: 0.5,
};

export class Work {
  readonly net: Network;
  readonly verb: VerbId;
  spend: Spend;
  /** H·share of a term week: what a caseload is made for. */
  hoursATermWeek = 0;
  /** Communities that have not had their turn this week; null before the first. */
  round: number[] | null = null;
  #drawn = 0;

  constructor(net: Network, verb: VerbId, spend: Spend) {
    this.net = net;
    this.verb = verb;
    this.spend = spend;
  }

  /** §7 "skill = 1 up to `able` hours of visits a term week, beyond them the mean with `more`". */
  get skill(): number {
    const {net: {p: {ableHours, skillOfMore}}, hoursATermWeek: H} = this;
    if (H > ableHours) this.net.took('7 further coaches');
    return H > ableHours ? (ableHours + skillOfMore * (H - ableHours)) / H : 1;
  }

  /** §3 facilitate | verb | running k */
  readonly draw = (): number => this.net.U('facilitate', VERBS.indexOf(this.verb), this.#drawn++);

  /** Everybody in these rings whom the plan may reach, at this moment: "each act sees what the acts before it did" (§3). */
  reachable(rings: readonly Ring[]): Educator[] {
    return this.net.educators.filter(i => rings.includes(i.ring) && within(i, this.spend));
  }

  /** Those of them that targeting looks at. */
  eligible(rings: readonly Ring[]): Educator[] {
    return this.reachable(rings).filter(i => this.spend.serve !== 'requests only' || hasRequest(this.net, i));
  }

  choose(people: readonly Educator[]): Educator | null {
    return bestOf(this.net, people, this.spend.serve, 8, this.draw);
  }

  /** Someone was reached by the verb (§9: left out, member-led share, educator hours). */
  reach(i: Educator): void {
    const {net} = this;
    i.reached = net.week;
    net.tallies.add('reachedByTeam', net.week, 1);
    net.tallies.add('educatorHours', net.week, EDUCATOR_HOURS[this.verb]);
    net.took(`7 ${this.verb} reaches someone`);
  }
}
