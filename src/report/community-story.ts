/** How the question of one community moved from theme to theme: nobody in the model sets it, unless a phase of the strategy does. */
import type {LogEntry} from '../model/world/log.ts';
import type {Run} from '../engine/run.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {RULES} from './choosing.ts';
import {capital, cited, times, wordsOf, type Story} from './story.ts';
import {communityTurn} from './telling.ts';

const TOLD_OF_A_COMMUNITY = 6;

export function communityStory(run: Run, scenario: Scenario, community: number, entries: readonly LogEntry[]): Story {
  const {when} = wordsOf(scenario, run);
  const telling = entries.filter(entry => communityTurn(entry) !== '');
  const moves = telling.filter(({what}) => what.kind === 'new focus');
  const themes = new Set(moves.map(({what}) => (what.kind === 'new focus' ? what.focus : -1))).size;
  const name = `community ${community + 1}`;
  const told = telling.slice(0, TOLD_OF_A_COMMUNITY).map((entry, at) =>
    cited(`In ${when(entry.week)}, ${at === 0 ? communityTurn(entry, name) : communityTurn(entry)}`, [entry]));
  const rest = telling.slice(TOLD_OF_A_COMMUNITY);
  const last = rest[rest.length - 1];
  if (rest.length === 1) told.push(cited(`One more turn followed in ${when(last.week)}`, rest));
  else if (last) told.push(cited(`${rest.length} more turns followed, the last in ${when(last.week)}`, [last, ...rest.slice(0, -1)], 1));
  const span = `between ${when(moves[0].week)} and ${when(moves[moves.length - 1].week)}`;
  return {
    kind: 'community', strategy: run.strategy, replicate: run.replicate, title: `${capital(name)}: its question moved ${times(moves.length)}`,
    who: name, rule: RULES.community, sentences: told.map(({text}) => text), events: told.map(({events}) => events),
    brief: `${capital(name)} moved its question ${times(moves.length)} ${span}, over ${themes} ${themes === 1 ? 'theme' : 'themes'}.`
      + ' A focus follows what members want and don\'t yet know.',
    briefEvents: moves.map(({id}) => id),
  };
}
