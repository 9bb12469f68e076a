/** The program: which commands there are, what is asked for, and the exit code. Whatever a command needs is loaded when it runs. */
import yargs, {type Argv} from 'yargs';
import {nearest} from '../schema/nearest.ts';
import type {Command} from './command.ts';
import {commands} from './commands/index.ts';
import {offered} from './completion.ts';
import {DONE, Stop, WRONG_USAGE} from './exit-codes.ts';
import {reportFault} from './report-fault.ts';
import {columns, print, whereWordsAreLost} from './screen.ts';
import {ioError} from '../io/io-error.ts';
import {version} from '../io/version.ts';

const ABOUT = 'dlsim: rehearse how a network of educators grows, before spending years on it.';
const EPILOGUE = 'Start with `dlsim init plan/`, then `dlsim run plan/scenario.yaml`. `dlsim COMMAND --help` explains a command.';
const COMMON_OPTIONS = ['help', 'version', 'json'];

/** Runs dlsim with the words after its name; returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  whereWordsAreLost((fault, where) => process.exit(reportFault(ioError(fault, where), {json: false, command: argv})));
  const outcome = {code: DONE};
  try {
    const words = await offered(argv);
    if (words) print(words.join('\n'));
    else await parser(argv, outcome).parseAsync();
  } catch (fault) {
    outcome.code = reportFault(fault, {json: argv.includes('--json'), command: argv});
  }
  return outcome.code;
}

function parser(argv: readonly string[], outcome: {code: number}): Argv {
  // Help is put together before every command; breaking its lines is most of that work.
  const helps = argv.length === 0 || argv.some(word => word === '--help' || word === '-h');
  const program = yargs([...argv])
    .scriptName('dlsim').locale('en').wrap(helps ? columns() : null).usage(`${ABOUT}\n\nUsage: $0 COMMAND`).epilogue(EPILOGUE)
    .version(version()).alias('h', 'help').strict().exitProcess(false).showHelpOnFail(false)
    .parserConfiguration({'boolean-negation': false})
    .demandCommand(1, 'a command is expected')
    .completion('completion', 'print a script that completes commands in your shell (SHELL=zsh dlsim completion: in zsh)')
    .fail((message, fault) => { throw fault && fault.name !== 'YError' ? fault : wrongUsage(message ?? fault?.message ?? '', argv); });
  for (const command of commands) addCommand(program, command, outcome);
  return program;
}

function addCommand(program: Argv, command: Command, outcome: {code: number}): void {
  program.command(command.usage, command.about, part => {
    for (const [name, positional] of Object.entries(command.positionals)) part.positional(name, positional);
    for (const [line, about] of command.examples) part.example(line, about);
    return part.usage(`Usage: $0 ${command.usage}\n\n${command.about}`).epilogue('').options(command.options);
  }, async given => {
    refuseRepeated(command, given);
    outcome.code = await command.run(given);
  });
}

/** An option given twice has no one meaning. */
function refuseRepeated({options}: Command, given: Readonly<Record<string, unknown>>): void {
  const repeated = Object.keys(options).find(name => Array.isArray(given[name]));
  if (repeated) throw new Stop(WRONG_USAGE, `--${repeated} is given more than once`, 'Once is enough.', 'wrong-usage');
}

/** Says what was not understood, and the nearest word that is. */
function wrongUsage(message: string, argv: readonly string[]): Stop {
  const command = commands.find(({usage}) => usage.split(' ')[0] === argv.find(word => !word.startsWith('-')));
  const hint = command ? `\`dlsim ${nameOf(command)} --help\` shows what it takes.` : '`dlsim --help` lists the commands.';
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/.exec(message)?.[1].split(', ')[0];
  if (!unknown) return inPlainWords(message, command, hint);
  const isOption = argv.some(word => word === `--${unknown}` || word.startsWith(`--${unknown}=`) || word === `-${unknown}`);
  const known = isOption ? [...Object.keys(command?.options ?? {}), ...COMMON_OPTIONS] : command ? [] : [...commands.map(nameOf), 'completion'];
  const near = nearest(unknown, known) ?? known.find(word => word.startsWith(unknown));
  const dashes = isOption ? (unknown.length > 1 ? '--' : '-') : '';
  const what = isOption ? 'option' : command ? 'argument' : 'command';
  return new Stop(WRONG_USAGE, `no ${what} is called ${dashes}${unknown}`, near ? `Did you mean ${dashes}${near}? ${hint}` : hint, `unknown-${what}`);
}

/** A command without what it is about explains itself; a word that is none of the choices gets the nearest. */
function inPlainWords(message: string, command: Command | undefined, hint: string): Stop {
  if (command && /^Not enough non-option arguments/.test(message)) {
    const [[name, {describe = '', choices}]] = Object.entries(command.positionals);
    const among = choices ? [`There are ${choices.join(', ')}.`] : [];
    const lines = [`${command.about}.`, ...among, ...command.examples.map(([line, about]) => `${line.replace('$0', 'dlsim')}   ${about}`), hint];
    return new Stop(WRONG_USAGE, `dlsim ${command.usage}: ${name} is missing: ${describe}`, lines.join('\n  '), 'missing-argument');
  }
  const [, what, given, listed] = /Argument: ([\w-]+), Given: "(.*?)", Choices: (.*)$/.exec(message.replace(/\n/g, ' ')) ?? [];
  if (listed === undefined) return new Stop(WRONG_USAGE, message.replace(/\n/g, ' ').trim(), hint, 'wrong-usage');
  const choices = listed.split(', ').map(word => word.replaceAll('"', ''));
  const near = nearest(given, choices);
  return new Stop(WRONG_USAGE, `${what}: "${given}" is none of ${choices.join(', ')}`, near ? `Did you mean ${near}? ${hint}` : hint, 'unknown-choice');
}

function nameOf({usage}: Command): string {
  return usage.split(' ')[0];
}
