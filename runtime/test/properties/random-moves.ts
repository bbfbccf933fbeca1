import fc from 'fast-check';
import {
  advance,
  type Command,
  type CompiledFlow,
  type Env,
  type Instance,
  type Step,
  start,
  type Token,
} from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { withoutClock } from '../without-clock.ts';
import { caseAnswers, structuredFlows } from './structured-flows.ts';

const moves = fc.array(fc.record({ token: fc.nat(50), how: fc.nat(99), yes: fc.boolean() }), { maxLength: 25 });

export const structuredRuns = fc.record({ document: structuredFlows, data: caseAnswers, moves });

export type StructuredRun = typeof structuredRuns extends fc.Arbitrary<infer Value> ? Value : never;
type Move = StructuredRun['moves'][number];

/** A classifier that says something of every text, or has to ask a server first. */
const classify: NonNullable<Env['classify']> = ({ open }) =>
  open.length === 4
    ? 'ask'
    : {
        label: open.length > 2 ? 'long' : 'short',
        probability: Math.min(1, open.length / 5),
        runnersUp: [],
        abstained: null,
        model: 1,
      };

/** Runs a flow along a random path. `reload` is applied to the instance before each command. */
export function playMoves(
  { document, data, moves: all }: StructuredRun,
  reload: (instance: Instance) => Instance = (same) => same,
): { readonly flow: CompiledFlow; readonly steps: readonly Step[] } {
  return withoutClock(() => movesOf(compiled(document, 200), data, all, reload));
}

/** Runs a compiled flow along a random path. */
export function movesOf(
  flow: CompiledFlow,
  data: StructuredRun['data'],
  all: StructuredRun['moves'],
  reload: (instance: Instance) => Instance = (same) => same,
): { readonly flow: CompiledFlow; readonly steps: readonly Step[] } {
  const input = { instanceId: 'i', data, by: 'author', caller: { instanceId: 'c', callId: 'c:1', depth: 1 } };
  const steps = [start(flow, input, { now: '2026-03-01T08:00:00.000Z', classify })];
  for (const [index, move] of all.entries()) {
    const instance = reload((steps.at(-1) as Step).instance);
    const command = commandFor(instance, move, index);
    if (command === null) break;
    const now = `2026-03-02T08:00:00.${String(index).padStart(3, '0')}Z`;
    const outcome = advance(flow, instance, command, { now, classify });
    if (outcome.kind === 'step') steps.push(outcome);
  }
  return { flow, steps };
}

/** Goes on from the end of a random path by doing what is open, until the instance has ended or nothing can be done. */
export function playToTheEnd(flow: CompiledFlow, from: Instance): Instance {
  let instance = from;
  for (let count = 0; count < 400 && instance.tokens.length > 0; count += 1) {
    const command = forwardCommand(instance, count);
    if (command === null) return instance;
    const outcome = advance(flow, instance, command, { now: '2026-03-05T08:00:00.000Z', classify });
    if (outcome.kind === 'rejection') throw new Error(outcome.message);
    instance = outcome.instance;
  }
  return instance;
}

/** What takes an instance forward: its work is done, its incidents are skipped, and what never comes is withdrawn. */
function forwardCommand(instance: Instance, count: number): Command | null {
  if (instance.continues) return { kind: 'continue' };
  for (const token of instance.tokens) {
    const { kind } = token.waitsFor;
    if (token.hostId !== undefined || kind === 'join' || kind === 'items' || kind === 'incident') continue;
    if (kind === 'condition')
      return { kind: 'withdraw', tokenId: token.id, how: 'skip', by: 'manager', reason: 'a test' };
    return commandForWait(instance, token, 99, true, 100 + count);
  }
  const [incident] = instance.incidents;
  if (!incident) return null;
  if (!incident.options.includes('skip')) return { kind: 'cancel', by: 'manager', reason: 'a test' };
  return {
    kind: 'resolveIncident',
    incidentId: incident.id,
    resolution: { how: 'skip' },
    by: 'operator',
    reason: 'a test',
  };
}

/** What one of the tokens is given next, or what is done about it. */
function commandFor(instance: Instance, { token: pick, how, yes }: Move, index: number): Command | null {
  if (instance.continues) return { kind: 'continue' };
  const token = instance.tokens[pick % Math.max(1, instance.tokens.length)];
  if (!token) return null;
  if (how === 0) return { kind: 'cancel', by: 'manager', reason: 'a test' };
  if (how < 6)
    return { kind: 'withdraw', tokenId: token.id, how: yes ? 'skip' : 'drop', by: 'manager', reason: 'a test' };
  return commandForWait(instance, token, how, yes, index);
}

function commandForWait(instance: Instance, { waitsFor }: Token, how: number, yes: boolean, index: number): Command {
  const message = { kind: 'deliverMessage', messageId: `m${index}`, name: 'news', content: { index } } as const;
  switch (waitsFor.kind) {
    case 'task':
      return completion(waitsFor.taskId, yes, index);
    case 'approval':
      if (how < 20 && waitsFor.timerId !== null) return { kind: 'fireTimer', timerId: waitsFor.timerId };
      return completion(waitsFor.taskIds[0] ?? '', yes, index);
    case 'timer':
      return { kind: 'fireTimer', timerId: waitsFor.timerId };
    case 'job':
      return report(waitsFor.jobId, how, yes);
    case 'call':
      return report(waitsFor.callId, how, yes);
    case 'incident': {
      const incidentId = waitsFor.incidentId;
      const resolution = resolutions[how % resolutions.length] ?? { how: 'retry' };
      return { kind: 'resolveIncident', incidentId, resolution, by: 'operator', reason: 'a test' };
    }
    default: {
      const [incident] = instance.incidents;
      if (!incident) return message;
      const resolution = { how: 'skip' } as const;
      return { kind: 'resolveIncident', incidentId: incident.id, resolution, by: 'operator', reason: 'a test' };
    }
  }
}

const resolutions = [
  { how: 'retry' },
  { how: 'skip' },
  { how: 'setVariables', values: { count: 1 } },
  { how: 'skip' },
] as const;

function completion(taskId: string, yes: boolean, index: number): Command {
  return {
    kind: 'completeTask',
    taskId,
    data: { approved: yes, again: yes && index < 12, label: 'long' },
    by: `member${index}`,
  };
}

function report(jobId: string, how: number, yes: boolean): Command {
  if (how > 40) return { kind: 'reportSuccess', jobId, result: { status: 200, body: { x: 1 } } };
  return { kind: 'reportFailure', jobId, code: yes ? 'none' : null, message: 'It did not work.' };
}
