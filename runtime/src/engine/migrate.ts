import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { Instance, Token } from '../state/instance.ts';
import { armBoundaries } from './boundaries.ts';
import type { Migrate } from './command.ts';
import { mapped, mappedEdge, mappedWait, planMigration } from './migration-plan.ts';
import { reject } from './reject.ts';
import { runToRest } from './run-to-rest.ts';
import type { Env, Rejection, Step } from './step.ts';
import { StepDraft } from './step-draft.ts';
import { StepRun } from './step-run.ts';

/**
 * Moves a running instance to another version of its flow, or says why not. What its tokens wait for stays as it is:
 * tasks and timers go on. Boundary events that the new version lacks are disarmed, new ones are armed.
 */
export function migrate(
  from: CompiledFlow,
  to: CompiledFlow,
  instance: Instance,
  command: Migrate,
  env: Env,
): Step | Rejection {
  if (instance.status === 'completed' || instance.status === 'cancelled')
    return reject('instance.ended', `instance '${instance.id}' to be running`, `it is ${instance.status}`, 'Leave it.');
  const plan = planMigration(from, to, command.mapping, instance);
  if (plan.kind === 'refused') {
    const found = plan.reasons.map(({ message }) => message).join(' ');
    return { kind: 'rejection', code: 'migration.refused', message: found, expected: 'a way for every token', found };
  }
  const gone = new Set(plan.moves.flatMap(({ tokenId, to: target }) => (target === null ? [tokenId] : [])));
  const draft = new StepDraft(to, moved(from, to, instance, command.mapping, gone), env);
  const run = new StepRun(draft);
  draft.events.push({ kind: 'instanceMigrated', detail: { toVersion: command.toVersion } });
  for (const token of instance.tokens) if (gone.has(token.id)) disarm(from, run, token);
  for (const token of draft.tokens) armMissing(draft, run, token);
  runToRest(draft, run);
  return draft.finish(command);
}

function moved(
  from: CompiledFlow,
  to: CompiledFlow,
  instance: Instance,
  mapping: Migrate['mapping'],
  gone: ReadonlySet<string>,
): Instance {
  const rename = <Placed extends { readonly nodeId: string }>(placed: Placed): Placed => ({
    ...placed,
    nodeId: mapped(mapping, placed.nodeId),
  });
  const exists = ({ nodeId }: { readonly nodeId: string }) => to.nodes.has(nodeId);
  return {
    ...instance,
    tokens: instance.tokens
      .filter(({ id }) => !gone.has(id))
      .map((token) => ({ ...rename(token), waitsFor: mappedWait(from, to, mapping, token.waitsFor) })),
    scopes: instance.scopes.map(rename),
    rounds: instance.rounds
      .map((round) => ({
        ...rename(round),
        swallow: round.swallow.flatMap((id) => mappedEdge(from, to, mapping, id)?.id ?? []),
      }))
      .filter((round) => exists(round) && round.swallow.length > 0),
    dropped: instance.dropped.map(rename).filter(exists),
    incidents: instance.incidents.map(rename),
  };
}

function disarm(from: CompiledFlow, run: StepRun, token: Token): void {
  run.at(token.scopeId);
  from.nodes.get(token.nodeId)?.behaviour.withdraw?.(run, token);
}

function armMissing(draft: StepDraft, run: StepRun, token: Token): void {
  const { waitsFor } = token;
  const isArmed = waitsFor.kind === 'incident' ? waitsFor.armed : waitsFor.kind !== 'join' && waitsFor.kind !== 'turn';
  if (token.hostId !== undefined || !isArmed) return;
  const node = draft.node(token.nodeId);
  const missing = node.boundaries.filter(
    (boundary) => !draft.tokens.some(({ hostId, nodeId }) => hostId === token.id && nodeId === boundary.id),
  );
  if (missing.length > 0) armBoundaries(draft, run, token, { ...node, boundaries: missing });
}
