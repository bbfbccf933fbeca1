import { version } from '../version.ts';

export type Command = 'all' | 'server' | 'worker' | 'migrate' | 'replay' | 'keys' | 'erase';

/** What the command line asks for: a command to run, or a text to print and an exit code. */
export type CommandLine =
  | { readonly command: Command; readonly operand?: string }
  | { readonly print: string; readonly exitCode: 0 }
  | { readonly refusal: string };

const commands: Readonly<Record<Exclude<Command, 'all'>, string>> = {
  server: 'the web server alone',
  worker: 'background work alone, beside servers on one DATABASE_URL',
  migrate: 'bring the database up to date and end',
  keys: '`nativ keys rotate`: wrap the keys of sealed answers with the sealing key in use',
  erase: 'destroy what an inquirer told, by reference: `nativ erase K7QF-2M9D --yes`; without --yes, say what would go',
  replay: 'compare the history of a case, by its id, or of --all cases with what is stored',
};

const help = `Nativ ${version}: a self-hosted server for forms and workflows

Usage: nativ [command]

  nativ            the web server and background work in one program
${Object.entries(commands)
  .map(([name, does]) => `  nativ ${name.padEnd(10)} ${does}`)
  .join('\n')}

  --help           this text
  --version        the release

Settings come from the environment; docs/operator.md lists them.
The ones most asked for: PORT, HOST, DATABASE_URL, NATIV_DATA_DIR, NATIV_BASE_URL.`;

export function readCommandLine(args: readonly string[]): CommandLine {
  if (args.includes('--help') || args.includes('-h')) return { print: help, exitCode: 0 };
  if (args.includes('--version') || args.includes('-v')) return { print: version, exitCode: 0 };
  const [name, ...rest] = args;
  if (name === undefined) return { command: 'all' };
  const [operand] = rest;
  if (name === 'replay' && operand !== undefined && rest.length === 1) return { command: 'replay', operand };
  if (name === 'keys' && operand === 'rotate' && rest.length === 1) return { command: 'keys', operand };
  const isErase = rest.length === 1 || (rest.length === 2 && rest[1] === '--yes');
  if (name === 'erase' && isErase) return { command: 'erase', operand: rest.join(' ') };
  if (rest.length === 0 && !['replay', 'keys', 'erase'].includes(name) && Object.hasOwn(commands, name))
    return { command: name as Command };
  return {
    refusal: `Expected one of the commands ${Object.keys(commands).join(', ')}, but found '${args.join(' ')}'. Run \`nativ --help\` to see what there is.`,
  };
}
