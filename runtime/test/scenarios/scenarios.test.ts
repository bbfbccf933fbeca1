import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { advance, type Command, type Effect, type Instance, replay, type Step, start } from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { withoutClock } from '../without-clock.ts';

/** What happens to one instance: its start, then commands. Tasks are named by their node. */
interface Commands {
  readonly maxNodesPerStep?: number;
  readonly start: { readonly at: string; readonly data: Record<string, unknown> };
  readonly then: readonly (
    | { readonly at: string; readonly complete: string; readonly data?: Record<string, unknown> }
    | { readonly at: string; readonly cancel: string }
  )[];
}

const folder = import.meta.dirname;
const situations = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** The names of the folders are the specification. `npx vitest -u` writes the traces anew; explain each change. */
test.each(situations.map(({ name }) => [name.replaceAll('-', ' '), name]))('%s', async (_sentence, name) => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, name, file), 'utf8'));
  const commands: Commands = read('commands.json');
  const flow = compiled(read('flow.json'), commands.maxNodesPerStep);
  const steps: Step[] = [];
  const trace: string[] = [];

  const first = withoutClock(() =>
    start(flow, { instanceId: 'i', data: commands.start.data }, { now: commands.start.at }),
  );
  trace.push(`start ${JSON.stringify(commands.start.data)}`, ...describe(first));
  steps.push(first);
  for (const each of commands.then) {
    const instance = steps.at(-1)?.instance as Instance;
    const command = commandOf(each, steps);
    const outcome = withoutClock(() => advance(flow, instance, command, { now: each.at }));
    trace.push('complete' in each ? `complete ${each.complete} ${JSON.stringify(each.data ?? {})}` : 'cancel');
    if (outcome.kind === 'rejection') trace.push(`  rejected ${outcome.code}: ${outcome.message}`);
    else {
      trace.push(...describe(outcome));
      steps.push(outcome);
    }
  }

  await expect(`${trace.join('\n')}\n`).toMatchFileSnapshot(path.join(folder, name, 'trace.txt'));
  const records = steps.map(({ history }) => history);
  expect(JSON.stringify(withoutClock(() => replay(flow, records)))).toBe(JSON.stringify(steps.at(-1)?.instance));
});

function commandOf(each: Commands['then'][number], steps: readonly Step[]): Command {
  if ('cancel' in each) return { kind: 'cancel', by: 'manager', reason: each.cancel };
  const created = steps.flatMap(({ effects }) => effects).filter((effect) => effect.kind === 'createTask');
  const task = created.findLast(({ nodeId }) => nodeId === each.complete);
  return { kind: 'completeTask', taskId: task?.taskId ?? each.complete, data: each.data ?? {}, by: 'member' };
}

function describe({ instance, effects, history }: Step): readonly string[] {
  const events = history.events.map(({ kind, nodeId, edgeId }) => [kind, nodeId ?? edgeId].filter(Boolean).join(' '));
  const tokens = instance.tokens.map(({ id, nodeId, waitsFor }) => `${id} at ${nodeId} waits for ${waitsFor.kind}`);
  return [
    ...events.map((event) => `  ${event}`),
    ...effects.map((effect) => `  -> ${describeEffect(effect)}`),
    `  = ${instance.status} ${JSON.stringify({ tasks: instance.variables.tasks, vars: instance.variables.vars })}`,
    ...tokens.map((token) => `  = ${token}`),
  ];
}

function describeEffect({ kind, ...rest }: Effect): string {
  return `${kind} ${JSON.stringify(rest)}`;
}
