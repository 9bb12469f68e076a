/** §2 Entities and state: network > districts > schools > posts, each post held by an educator; ties and communities among educators. */
import {Chance} from '../../../src/kernel/random.ts';
import type {Branch} from './branches.ts';
import {numbersOf, type Numbers} from './10-numbers.ts';
import {Tallies} from './9-tallies.ts';
import {holdsSinglePrecision} from './2-single.ts';

/** The week of what has never happened. */
export const NEVER = -32_768;

export type Ring = 0 | 1 | 2 | 3;
export const OUTSIDE = 0, INTEREST = 1, ENGAGEMENT = 2, PRACTICE = 3;
export const TEACHER = 0, COACH = 1, SCHOOL_LEADER = 2, DISTRICT_LEADER = 3;

export class Educator {
  /** i: the row of the post's holder at the start; a mover keeps it, a newborn takes over the leaver's (§3). */
  readonly number: number;
  post!: Post;
  ring: Ring = OUTSIDE;
  /** In engagement because told to. */
  nominal = false;
  /** k[θ] */
  knowHow = new Float32Array();
  /** f */
  focus = 0;
  /** q, B, q0 */
  declare quality: number;
  declare habit: number;
  declare startQuality: number;
  declare dip: number;
  /** u */
  declare oldPractice: number;
  /** d, d0 */
  declare demand: number;
  declare ownDemand: number;
  /** o */
  declare ownership: number;
  /** τ */
  declare threshold: number;
  /** e */
  declare energy: number;
  /** a */
  declare activity: number;
  /** p */
  declare peerSupport: number;
  /** 1 − S */
  declare unsupported: number;
  /** c */
  declare coached: number;
  /** G, R */
  declare given: number;
  declare received: number;
  tries = 0;
  firstTry = NEVER;
  lastTry = NEVER;
  since = 0;
  arrival = 0;
  last = 0;
  reached = NEVER;
  seen = NEVER;
  unmet = NEVER;
  led = NEVER;
  alone = 0;
  /** g, in ring 3 only. */
  community: Community | null = null;
  readonly ties = new Map<Educator, Tie>();

  constructor(number: number) {
    this.number = number;
    this.unsupported = 1;
  }

  get school(): School { return this.post.school; }
  get district(): District { return this.post.school.district; }
  get role(): number { return this.post.role; }

  /** q̂ = q(1 − dip) */
  get practised(): number { return this.quality * (1 - this.dip); }

  /** "Tie lists are kept in order of the colleague's number." */
  get tiesInOrder(): [colleague: Educator, tie: Tie][] {
    return [...this.ties].sort(([one], [other]) => one.number - other.number);
  }
}
holdsSinglePrecision(Educator, [
  'quality', 'habit', 'startQuality', 'dip', 'oldPractice', 'demand', 'ownDemand', 'ownership', 'threshold', 'energy', 'activity', 'peerSupport', 'unsupported',
  'coached', 'given', 'received',
]);

/** Tie {i, j}: one object that both ends hold. */
export class Tie {
  readonly ends: readonly [Educator, Educator];
  /** w, and φ, the strength that everyday work sustains. */
  declare strength: number;
  declare floor: number;
  declare helpByFirst: number;
  declare helpBySecond: number;

  constructor(one: Educator, other: Educator) {
    this.ends = [one, other];
  }

  /** h_ij: help that i, one of the ends, gave to the other. */
  help(i: Educator): number {
    return i === this.ends[0] ? this.helpByFirst : this.helpBySecond;
  }

  setHelp(i: Educator, help: number): void {
    if (i === this.ends[0]) this.helpByFirst = help;
    else this.helpBySecond = help;
  }
}
holdsSinglePrecision(Tie, ['strength', 'floor', 'helpByFirst', 'helpBySecond']);

export class Community {
  readonly id: number;
  readonly founded: number;
  /** In order of number. */
  members: Educator[] = [];
  focus: number;
  /** κ_g, c_g */
  declare cohesion: number;
  declare coached: number;
  protectedUntil = NEVER;
  /** This week (6.1): whether it meets, who called the meeting, and who presents in a consultancy. */
  meets: 'no' | 'by members' | 'by a facilitator' = 'no';
  presenter: Educator | null = null;

  constructor(id: number, founded: number, focus: number) {
    this.id = id;
    this.founded = founded;
    this.focus = focus;
  }

  isProtected(week: number): boolean {
    return this.protectedUntil >= week;
  }
}
holdsSinglePrecision(Community, ['cohesion', 'coached']);

export class School {
  readonly number: number;
  readonly district: District;
  readonly isOffice: boolean;
  posts: Post[] = [];
  /** p_s; b_s, the know-how level educators are born around. */
  declare underserved: number;
  declare knowHow: number;
  /** C_s, x_s, y_s */
  declare collaboration: number;
  declare experience: number;
  declare achievement: number;
  /** The C-account: help that passed since the last look. */
  exchange = 0;

  constructor(number: number, district: District, isOffice: boolean) {
    this.number = number;
    this.district = district;
    this.isOffice = isOffice;
  }

  get staff(): Educator[] {
    return this.posts.map(post => post.holder);
  }

  /** The first post of a leader; of an office the first post of all; none where a survey names none. */
  get leader(): Educator | null {
    return (this.isOffice ? this.posts[0] : this.posts.find(({role}) => role === SCHOOL_LEADER))?.holder ?? null;
  }
}
holdsSinglePrecision(School, ['underserved', 'knowHow', 'collaboration', 'experience', 'achievement']);

export class Post {
  readonly number: number;
  readonly school: School;
  readonly role: number;
  holder!: Educator;

  constructor(number: number, school: School, role: number) {
    this.number = number;
    this.school = school;
    this.role = role;
  }
}

export class District {
  readonly number: number;
  schools: School[] = [];
  /** "educators" of §4: mean staff a school, as planned or as read. */
  educatorsEach = 0;

  constructor(number: number) {
    this.number = number;
  }

  /** Its people in the order of posts. */
  get people(): Educator[] {
    return this.schools.flatMap(school => school.staff);
  }
}

export class Network {
  /** t */
  week = 0;
  readonly p: Numbers;
  readonly themes: number;
  /** D */
  tieCapacity: number;
  districts: District[] = [];
  schools: School[] = [];
  educators: Educator[] = [];
  /** Those that exist, in order of id. "Ids count up and are not used again." */
  communities: Community[] = [];
  communitiesFounded = 0;
  /** §7 "focus: set by the team". */
  focusOfTheTeam: number | null = null;
  readonly tallies = new Tallies();
  /** How often each branch of the rules was taken; for the tests. */
  readonly branches = new Map<Branch, number>();
  readonly #chance: Chance;

  constructor(seed: string, replicate: number, given: Readonly<Record<string, number>>) {
    this.p = numbersOf(given);
    this.themes = Math.round(this.p.K);
    this.tieCapacity = Math.round(this.p.D);
    this.#chance = new Chance(seed, replicate);
  }

  /** §3 U(m, i, t, k) in this week t; `partner` where the table of draws names one. */
  U(purpose: string, entity: number, k = 0, partner = 0): number {
    return this.#chance.stream(purpose).at(this.week).uniform(entity, k, partner);
  }

  /** Rings 1 to 3, in order of number. */
  get members(): Educator[] {
    return this.educators.filter(({ring}) => ring > OUTSIDE);
  }

  get posts(): Post[] {
    return this.schools.flatMap(({posts}) => posts);
  }

  took(branch: Branch): void {
    this.branches.set(branch, (this.branches.get(branch) ?? 0) + 1);
  }
}
