import type { HistoryEntry, Instance, InstanceSummary } from '@nativ/schemas';
import type { Knex } from 'knex';
import { incidentsOfInstance } from '../incidents/incidents-of-instance.ts';
import { readSubmission } from '../submissions/read-submission.ts';
import { readTasksOfInstance } from '../tasks/tasks-of-instance.ts';
import { drawnSteps } from './drawn-steps.ts';
import { listHistory, namesOfPeople, numbersOfVersions } from './history-store.ts';
import { historyEntries } from './history-view.ts';
import * as store from './instance-store.ts';
import { readTokens } from './waits.ts';

/** An instance whole, as the person of the context may see it; null when it is not there for them. */
export async function readInstance(transaction: Knex.Transaction, id: string): Promise<Instance | null> {
  const row = await store.findInstance(transaction, id);
  if (!row) return null;
  const read = row.submissionId === null ? null : await readSubmission(transaction, row.submissionId);
  const { incidents, tokens, variables } = row.state;
  const [incident = null] = incidents;
  const tasks = await readTasksOfInstance(transaction, id);
  const steps = drawnSteps(row.nodes, row.edges);
  const taskIds = new Set(tasks.map((task) => task.id));
  return {
    ...toInstanceFacts(row),
    submission: read?.submission ?? null,
    submissionForm: read?.form ?? null,
    tokens: await readTokens(transaction, id, tokens, { steps, taskIds }),
    variables: { ...variables, data: read?.submission.answers ?? variables.data },
    incident: incident && { ...incident },
    incidents: await incidentsOfInstance(transaction, id),
    tasks,
  };
}

/** What happened in an instance, from the first thing; null when it is not there for the person of the context. */
export async function readHistory(transaction: Knex.Transaction, id: string): Promise<HistoryEntry[] | null> {
  const row = await store.findInstance(transaction, id);
  if (!row) return null;
  const records = await listHistory(transaction, id);
  const causes = records.map(({ cause }) => cause);
  const people = await namesOfPeople(
    transaction,
    causes.map(({ by }) => by),
  );
  const versions = await numbersOfVersions(
    transaction,
    causes.map(({ toVersionId }) => toVersionId),
  );
  return historyEntries(records, { steps: drawnSteps(row.nodes, row.edges), people, versions });
}

export const toInstanceSummary = (row: store.InstanceRow): InstanceSummary => ({
  ...toInstanceFacts(row),
  reference: row.reference,
  ...(row.waitingSince !== undefined && { waitingSince: row.waitingSince?.toISOString() ?? null }),
});

const toInstanceFacts = (row: store.InstanceRow) => ({
  id: row.id,
  status: row.status,
  flow: row.flow,
  flowTitle: row.flowTitle,
  flowVersion: row.flowVersion,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});
