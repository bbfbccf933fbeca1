import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Effect, type HistoryRecord, type Instance, replay, type Step } from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { withoutClock } from '../without-clock.ts';
import { playMoves, playToTheEnd, structuredRuns } from './random-moves.ts';

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const RUNS = { numRuns: Number(process.env.NATIV_RUNS ?? 150) };

vi.setConfig({ testTimeout: 60_000 });

describe('for flows of every node type and every path', () => {
  test('replaying the stored records gives the stored state, byte for byte', () => {
    fc.assert(
      fc.property(structuredRuns, (run) => {
        const { steps } = playMoves(run);
        const records: HistoryRecord[] = stored(steps.map(({ history }) => history));
        const flow = compiled(stored(run.document), 200);
        const replayed = withoutClock(() => replay(flow, records));
        expect(JSON.stringify(replayed)).toBe(JSON.stringify(steps.at(-1)?.instance));
      }),
      RUNS,
    );
  });

  test('saving, loading and advancing gives what advancing gives, and leaves what was loaded as it was', () => {
    fc.assert(
      fc.property(structuredRuns, (run) => {
        const once = playMoves(run).steps;
        const reloaded = playMoves(run, (instance) => frozen(stored(instance))).steps;
        expect(JSON.stringify(reloaded)).toBe(JSON.stringify(once));
      }),
      RUNS,
    );
  });

  test('what is asked for is asked for once, and is done or called off once', () => {
    fc.assert(
      fc.property(structuredRuns, (run) => {
        const ledger = new Ledger();
        for (const step of playMoves(run).steps) {
          ledger.settleCause(step.history.cause);
          for (const effect of step.effects) ledger.take(effect);
          expect(ledger.open).toEqual(awaited(step.instance));
        }
      }),
      RUNS,
    );
  });

  test('tokens stand at nodes of the flow, in scopes that are open, and an ended instance keeps nothing', () => {
    fc.assert(
      fc.property(structuredRuns, (run) => {
        const { flow, steps } = playMoves(run);
        for (const step of steps) checkState(step, new Set(flow.nodes.keys()));
      }),
      RUNS,
    );
  });

  test('whatever has happened, the instance can be brought to its end', () => {
    fc.assert(
      fc.property(structuredRuns, (run) => {
        const { flow, steps } = playMoves(run);
        const last = steps.at(-1)?.instance as Instance;
        expect(['completed', 'cancelled']).toContain(withoutClock(() => playToTheEnd(flow, last)).status);
      }),
      RUNS,
    );
  });

  test('no join waits for what cannot come, unless a person took something away', () => {
    const undisturbed = structuredRuns
      .filter(({ document }) => !document.nodes.some(({ type }) => type === 'withdraw'))
      .map((run) => ({ ...run, moves: run.moves.map((move) => ({ ...move, how: Math.max(move.how, 6) })) }));
    fc.assert(
      fc.property(undisturbed, (run) => {
        for (const { history, effects } of playMoves(run).steps) {
          if (history.cause.kind === 'resolveIncident') return;
          const incidents = effects.flatMap((effect) =>
            effect.kind === 'raiseIncident' ? [effect.incident.code] : [],
          );
          expect(incidents).not.toContain('join.stuck');
        }
      }),
      RUNS,
    );
  });

  test('each edge that is taken leaves a node that was entered', () => {
    fc.assert(
      fc.property(structuredRuns, (run) => {
        const { flow, steps } = playMoves(run);
        const entered = new Set<string>();
        for (const { kind, nodeId, edgeId } of steps.flatMap(({ history }) => history.events)) {
          if (kind === 'nodeEntered' && nodeId) entered.add(nodeId);
          if (kind !== 'edgeTaken' || !edgeId) continue;
          const source = flow.edges.get(edgeId)?.source;
          expect(source && (source.host !== null || entered.has(source.id))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** What the shell would have open: everything that was asked for and is neither done nor called off. */
class Ledger {
  private readonly ids = new Set<string>();
  private readonly seen = new Set<string>();

  get open(): readonly string[] {
    return [...this.ids].sort();
  }

  take(effect: Effect): void {
    if (effect.kind === 'createTask') this.add(effect.taskId);
    if (effect.kind === 'scheduleTimer') this.add(effect.timerId);
    if (effect.kind === 'callHttp' || effect.kind === 'askModel') this.add(effect.jobId);
    if (effect.kind === 'startInstance') this.add(effect.callId);
    if (effect.kind === 'raiseIncident') this.add(effect.incident.id);
    if (effect.kind === 'cancelTask') this.remove(effect.taskId);
    if (effect.kind === 'cancelTimer') this.remove(effect.timerId);
    if (effect.kind === 'cancelHttp') this.remove(effect.jobId);
    if (effect.kind === 'cancelInstance') this.remove(effect.callId);
    if (effect.kind === 'closeIncident') this.remove(effect.incidentId);
  }

  settleCause(cause: HistoryRecord['cause']): void {
    if (cause.kind === 'completeTask') this.remove(cause.taskId);
    if (cause.kind === 'fireTimer') this.remove(cause.timerId);
    if (cause.kind === 'reportSuccess' || cause.kind === 'reportFailure') this.remove(cause.jobId);
  }

  private add(id: string): void {
    expect(this.seen.has(id)).toBe(false);
    this.seen.add(id);
    this.ids.add(id);
  }

  private remove(id: string): void {
    expect(this.ids.delete(id)).toBe(true);
  }
}

/** What the tokens of an instance wait for, as far as it was asked for outside. */
function awaited({ tokens, incidents }: Instance): readonly string[] {
  const ids = tokens.flatMap(({ waitsFor }) => {
    switch (waitsFor.kind) {
      case 'task':
        return [waitsFor.taskId];
      case 'approval':
        return [...waitsFor.taskIds, ...(waitsFor.timerId === null ? [] : [waitsFor.timerId])];
      case 'timer':
        return [waitsFor.timerId];
      case 'job':
        return [waitsFor.jobId];
      case 'call':
        return [waitsFor.callId];
      default:
        return [];
    }
  });
  return [...ids, ...incidents.map(({ id }) => id)].sort();
}

function checkState({ instance, effects }: Step, nodeIds: ReadonlySet<string>): void {
  const { tokens, scopes, incidents, status } = instance;
  const scopeIds = new Set(scopes.map(({ id }) => id));
  const tokenIds = new Set(tokens.map(({ id }) => id));
  expect(tokenIds.size).toBe(tokens.length);
  for (const { nodeId, scopeId, hostId } of tokens) {
    expect(nodeIds.has(nodeId)).toBe(true);
    expect(scopeId === null || scopeIds.has(scopeId)).toBe(true);
    expect(hostId === undefined || tokenIds.has(hostId)).toBe(true);
  }
  for (const { parentId, hostId, id } of scopes) {
    expect(parentId === null || scopeIds.has(parentId)).toBe(true);
    expect(hostId === null || tokenIds.has(hostId)).toBe(true);
    expect(tokens.some(({ scopeId }) => scopeId === id) || scopes.some((scope) => scope.parentId === id)).toBe(true);
  }
  for (const { tokenId } of incidents) expect(tokenIds.has(tokenId)).toBe(true);
  const isOver = status === 'completed' || status === 'cancelled';
  if (!isOver) expect(status).toBe(incidents.length > 0 ? 'incident' : 'running');
  expect(tokens.length === 0).toBe(isOver);
  expect(effects.filter(({ kind }) => kind === 'endInstance')).toHaveLength(isOver ? 1 : 0);
  expect(effects.filter(({ kind }) => kind === 'reportToCaller')).toHaveLength(isOver ? 1 : 0);
}
