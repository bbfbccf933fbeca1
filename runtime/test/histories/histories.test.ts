import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type CompiledFlow, type HistoryRecord, type Instance, replay } from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { playScenario } from '../scenarios/scenario.ts';
import { withoutClock } from '../without-clock.ts';

/** An instance as an earlier engine left it. */
interface Recording {
  readonly maxNodesPerStep: number | null;
  /** The versions of the flow by name; 'main' is the one it was started on. */
  readonly flows: Readonly<Record<string, unknown>>;
  readonly records: readonly HistoryRecord[];
  readonly instance: Instance;
}

/** The scenarios that are recorded: between them, every kind of node, command and wait. */
const recorded = [
  'a-boundary-timer-that-interrupts-withdraws-the-task',
  'a-fan-out-that-is-too-big-for-one-step-goes-on-in-the-next',
  'a-gateway-where-a-condition-fails-can-be-skipped-along-an-edge',
  'a-loop-through-a-task-makes-one-task-per-pass',
  'a-reminder-comes-again-and-again-until-the-task-is-done',
  'a-technical-failure-is-an-incident-that-a-retry-mends',
  'an-approval-by-majority-ends-as-soon-as-it-is-sure',
  'an-error-inside-a-part-goes-on-at-its-boundary-and-withdraws-the-rest',
  'an-instance-moves-to-another-version-of-its-flow',
  'pattern-16-deferred-choice-decided-by-a-signal',
  'pattern-19-cancel-task-whose-branch-is-dropped',
  'pattern-24-persistent-trigger-that-comes-early',
  'pattern-27-complete-multiple-instance-task',
  'pattern-30-structured-partial-join-in-a-loop',
  'pattern-34-static-partial-join-for-multiple-instances',
  'pattern-38-general-synchronizing-merge-in-a-loop',
  'the-first-rule-of-a-table-that-fits-counts',
];

const folder = import.meta.dirname;
const scenarios = path.resolve(folder, '../scenarios');

if (process.env.NATIV_RECORD) test.each(recorded)('record %s', record);

function record(name: string): void {
  const read = (file: string) => JSON.parse(readFileSync(path.join(scenarios, name, file), 'utf8'));
  const commands = read('commands.json');
  const files = readdirSync(path.join(scenarios, name)).filter((file) => /^flow.*\.json$/.test(file));
  const nameOf = (file: string) => (file === 'flow.json' ? 'main' : file.replace(/^flow-|\.json$/g, ''));
  const flows = Object.fromEntries(files.map((file) => [nameOf(file), read(file)]));

  const scene = playScenario(commands, compiledAll(flows, commands.maxNodesPerStep ?? null));

  const steps = scene.simulation.steps.filter(({ instanceId }) => instanceId === 'i').map(({ step }) => step);
  const records = steps.map(({ history }) => history);
  const instance = scene.simulation.instance('i');
  const recording = { maxNodesPerStep: commands.maxNodesPerStep ?? null, flows, records, instance };
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(recording, null, 2)}\n`);
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

test.each(files.map((file) => [file.replaceAll('-', ' ').replace('.json', ''), file]))('%s', (_name, file) => {
  const { flows, records, instance, maxNodesPerStep }: Recording = JSON.parse(
    readFileSync(path.join(folder, file), 'utf8'),
  );
  const versions = compiledAll(flows, maxNodesPerStep);
  const find = (version: string) => versions.get(version) as CompiledFlow;

  const replayed = withoutClock(() => replay(find('main'), records, find));

  expect(JSON.stringify(replayed)).toBe(JSON.stringify(instance));
});

function compiledAll(
  flows: Readonly<Record<string, unknown>>,
  maxNodesPerStep: number | null,
): ReadonlyMap<string, CompiledFlow> {
  return new Map(Object.entries(flows).map(([name, flow]) => [name, compiled(flow, maxNodesPerStep ?? undefined)]));
}
