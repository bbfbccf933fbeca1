import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A command of a document, with the answer that stands under it. */
interface Sample {
  readonly command: string;
  readonly answer: { readonly kind: 'text' | 'json'; readonly text: string } | null;
}

export interface SampleOutcome extends Sample {
  readonly output: string;
}

/** Runs the commands of a document in one shell, in their order, with these variables in place of the written ones. */
export async function runSamples(
  document: string,
  variables: Readonly<Record<string, string>>,
): Promise<readonly SampleOutcome[]> {
  const text = readFileSync(fileURLToPath(new URL(`../../../docs/${document}`, import.meta.url)), 'utf8');
  const samples = samplesIn(text);
  const border = '@@ the next sample @@';
  const assignment = new RegExp(`^(${Object.keys(variables).join('|')})=.*$`, 'gm');
  const script = samples.map(({ command }) => command.replace(assignment, '')).join(`\nprintf '\\n${border}\\n'\n`);
  const { PATH = '' } = process.env;
  const { stdout } = await promisify(execFile)('bash', ['-eu', '-o', 'pipefail', '-c', script], {
    env: { PATH, ...variables },
    timeout: 60_000,
  });
  const outputs = stdout.split(`\n${border}\n`);
  return samples.map((sample, index) => ({ ...sample, output: outputs[index]?.trim() ?? '' }));
}

function samplesIn(text: string): readonly Sample[] {
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```\n(?:```(text|json)\n(.*?)^```)?/gms)];
  return blocks.map(([, command = '', kind, answer = '']) => ({
    command,
    answer: kind === 'text' || kind === 'json' ? { kind, text: answer.trim() } : null,
  }));
}

/** The keys and types of a value without its values: what an example in a document promises. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]));
}
