/** `dlsim explain`: what a word means. */
import {asJson, defineCommand} from '../command.ts';
import {DONE, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {columns, print, printJson} from '../screen.ts';

export const explain = defineCommand({
  usage: 'explain <word..>',
  about: 'say what a parameter, measure, verb, strategy, mechanism, key or term means',
  positionals: {word: {type: 'string', array: true, demandOption: true, describe: 'a word, or several that make one name'}},
  options: asJson,
  examples: [['$0 explain growth by doing', 'a parameter'], ['$0 explain quality-first', 'a strategy, ready to paste and change']],
  async run({word: words, json}) {
    const {explain: meanings, nearestWord} = await import('../../experiment/explain.ts');
    const {writeYaml} = await import('../../io/yaml.ts');
    const {wrapped} = await import('../../report/lines.ts');
    const word = words.join(' ');
    const found = meanings(word);
    if (found.length === 0) {
      const near = nearestWord(word);
      throw new Stop(WRONG_USAGE, `"${word}" means nothing here`, near ? `Did you mean ${near}?` : '`dlsim list parameters` and its kin show what there is.', 'unknown-word');
    }
    if (json) printJson(found);
    else {
      print(found.map(({lines, paste}) =>
        [...lines.flatMap(line => wrapped(line, columns())), ...(paste === undefined ? [] : ['', writeYaml(paste).trimEnd()])].join('\n')).join('\n\n'));
    }
    return DONE;
  },
});
