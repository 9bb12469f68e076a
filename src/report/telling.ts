/** One turn of a journey in plain words. A sentence a turn; each cites the events it stands on. */
import type {LogEntry} from '../model/world/log.ts';
import type {Cause} from '../model/rings.ts';

/** What people are called, and when something happened. */
export interface Words {
  readonly person: (row: number) => string;
  readonly when: (week: number) => string;
}

const STARTED = ['', 'was interested from the start', 'was already trying things at the start', 'was part of the core from the start'] as const;

const BECAUSE: Readonly<Record<Exclude<Cause, 'start'>, string>> = {
  'word of mouth': 'became interested through a colleague',
  'spontaneous interest': 'became interested unasked',
  'informed': 'became interested after news from the team',
  'convened': 'became interested at a convening',
  'declined an invitation': 'turned down a place in a new community but stayed interested',
  'drifted away': 'drifted away after months without meeting anyone from the network',
  'ready to engage': 'felt ready to try things out',
  'sponsored': 'came into the community of practice, vouched for by a colleague',
  'coached into practice': 'came into the community of practice with a coach at their side',
  'not tried': 'fell back to being interested after half a year without trying',
  'stuck in the dip': 'gave up for now, finding the new way harder than the old one',
  'fell quiet': 'went back to being interested after a year without another try',
  'burned out': 'stepped back from practice, worn out by giving more than they got',
  'left alone': 'stepped back with nobody left to practise with',
  'lapsed': 'let the new practice go for lack of support',
  'invited into a community': 'said yes to a new community of practice',
  'founded a community': 'helped to found a community of practice with colleagues',
  'joined a community': 'joined a community of practice',
  'mandated': 'was told to take part',
  'mandate lifted': 'stopped when the requirement ended',
  'made it their own': 'made it their own',
  'left the network': 'was lost to the network',
};

const REACHED: Readonly<Record<string, string>> = {
  protect: 'had their community sheltered by the team',
  nourish: 'had a visit from the team in their community',
  name: 'was asked by the team to help found a community',
  coach: 'got a coach', connect: 'was put in touch with a colleague by the team', illuminate: 'saw what a colleague had made of it',
  inform: 'got news from the team', convene: 'went to a convening', hospice: 'was helped by the team to let an old way of teaching go',
};

/** What happened, without who and when; '' for what is not told. */
export function turnWords({what, whom}: LogEntry, {person}: Words): string {
  const other = whom >= 0 ? person(whom) : 'a colleague';
  switch (what.kind) {
    case 'move': return what.cause === 'start' ? STARTED[what.to] : BECAUSE[what.cause].replace('a colleague', () => other);
    case 'arrived': return 'came new to the school';
    case 'left': return 'left the job';
    case 'changed school': return 'changed school';
    case 'told': return `heard of it from ${other}`;
    case 'introduced': return `was introduced to ${other}, who knew more`;
    case 'made something new': return `made something new with ${other}`;
    case 'sponsored': return `was vouched for by ${other}`;
    case 'connected': return `was put in touch with ${other}`;
    case 'founded': return 'became the one around whom a community began';
    case 'first try': return 'tried something new in class for the first time';
    case 'reached by': return REACHED[what.verb] ?? `was reached by the team (${what.verb})`;
    default: return '';
  }
}

/** A sentence about a community whose question moved. */
export function communityTurn({what}: LogEntry, name = 'the community'): string {
  switch (what.kind) {
    case 'founded': return `${name} began`;
    case 'new focus': return `its question moved to theme ${what.focus + 1}`;
    case 'community split': return 'it had grown too large and split in two';
    case 'community dissolved': return 'it had too few members left and dissolved';
    default: return '';
  }
}
