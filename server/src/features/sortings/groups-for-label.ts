import { advance, type Classification, type Env, type HistoryRecord, replay, type Step, start } from '@nativ/runtime';
import type { SortingMove } from '@nativ/schemas';
import type { Pool } from 'pg';
import { type LockedInstance, readHistory } from '../../engine/advance-store.ts';
import type { StepParts } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { withSightOf } from '../tasks/with-sight.ts';
import type { SortingRow } from './sorting-store.ts';

interface Corrected {
  readonly locked: LockedInstance;
  readonly row: SortingRow;
  readonly label: string;
}

/**
 * Which open tasks the flow would have given to another group, had the classifier said the label: the step in which it sorted is
 * run again, in memory and for nothing but this. Nothing is offered where the step would have asked several groups, or where
 * the case has changed its version since.
 */
export async function groupsFor(
  step: StepParts,
  engine: Pool,
  actor: Actor,
  { locked, row, label }: Corrected,
): Promise<SortingMove[]> {
  const { client, keyring } = step;
  const { instance, seal } = locked;
  if (instance.status !== 'running' || locked.startVersionId !== locked.flowVersionId) return [];
  const records = await readHistory(client, instance.id, { keyring, seal });
  const at = records.findLastIndex(({ events }) =>
    events.some(({ kind, nodeId }) => kind === 'textClassified' && nodeId === row.node_id),
  );
  const record = records[at];
  if (!record) return [];
  const again = await runAgain(step, locked, records.slice(0, at), record, { classifier: row.classifier, label });
  const groups = new Set(again?.effects.flatMap((effect) => (effect.kind === 'createTask' ? [effect.group] : [])));
  const [group] = groups;
  if (groups.size !== 1 || group === undefined) return [];
  return withSightOf(engine, client, actor, async (query) => {
    const { rows } = await query(
      `select t.id as "taskId", t.title, json_build_object('key', g.key, 'name', g.name) as "group"
       from nativ.tasks t join nativ.groups g on g.workspace_id = t.workspace_id and g.key = $3
       where t.workspace_id = (select app.workspace_id()) and t.instance_id = $1 and t.status = 'open'
         and t.created_at = $2 and t.group_id <> g.id order by t.number`,
      [instance.id, record.at, group],
    );
    return rows as SortingMove[];
  });
}

async function runAgain(
  { client, published, calendars }: StepParts,
  { flowVersionId }: LockedInstance,
  before: readonly HistoryRecord[],
  { at: now, cause, observed = [] }: HistoryRecord,
  said: { readonly classifier: string; readonly label: string },
): Promise<Step | null> {
  const { flow } = await published.flowVersion(client, flowVersionId);
  const env: Env = { now, calendars, classify: answering(observed, said) };
  if (cause.kind === 'start') return start(flow, cause.input, env, cause.flags);
  if (cause.kind === 'migrate') return null;
  const outcome = advance(flow, replay(flow, before), cause, env);
  return outcome.kind === 'step' ? outcome : null;
}

/** What was said then, but for the one that was wrong. */
function answering(
  observed: readonly unknown[],
  { classifier, label }: { readonly classifier: string; readonly label: string },
): NonNullable<Env['classify']> {
  let next = 0;
  return (question) => {
    next += 1;
    if (question.classifier === classifier)
      return { label, probability: 1, runnersUp: [], abstained: null, model: null } satisfies Classification;
    return (observed[next - 1] ?? null) as Classification | null;
  };
}
