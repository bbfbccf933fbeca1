import type { Resolution } from '@nativ/runtime';
import type { Incident, IncidentResolve } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asPerson } from '../../db/person-transaction.ts';
import { advanceInstance } from '../../engine/advance-instance.ts';
import { engineId } from '../../engine/ids.ts';
import { closeShellIncident, lockOpenIncident, type OpenIncident } from '../../engine/incident-store.ts';
import type { Published } from '../../engine/published.ts';
import { jobRow } from '../../engine/step-jobs.ts';
import { inStep, type StepParts } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAuditOfStep } from '../../security/audit-store.ts';
import { wakeTimer } from '../../timers/timer-store.ts';
import { type Page, pageOf } from '../page.ts';
import { type IncidentFilter, listIncidents, seesIncident } from './incident-list-store.ts';
import { toIncident } from './incident-view.ts';

export type ResolveOutcome =
  | { readonly kind: 'resolved' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Shows what keeps runs from going on, and mends it as an operator says. */
export class IncidentService {
  private readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly engine: Pool; readonly published: Published }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
  }

  list(actor: Actor, filter: IncidentFilter): Promise<Page<Incident>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await listIncidents(transaction, { ...filter, limit: filter.limit + 1 });
      return pageOf(rows, filter.limit, (row) => [row.raisedText, row.id], toIncident);
    });
  }

  /** Does what the operator decided, and records who did, in one transaction. */
  async resolve(actor: Actor, instanceId: string, id: string, wish: IncidentResolve): Promise<ResolveOutcome> {
    const sees = await asPerson(this.people, actor, (transaction) => seesIncident(transaction, instanceId, id));
    if (!sees) return { kind: 'missing' };
    return inStep(this, actor.workspaceId, async (step): Promise<ResolveOutcome> => {
      const incident = await lockOpenIncident(step.client, instanceId, id);
      // After a broken connection: the first try has closed it.
      if (!incident) return step.isRepeat ? { kind: 'resolved' } : { kind: 'missing' };
      const refusal = await apply(step, actor, incident, wish);
      if (refusal !== null) return { kind: 'refused', reason: refusal };
      const detail = { instance: instanceId, action: wish.action };
      await recordAuditOfStep(step.client, actor, { action: 'incident.resolved', subjectId: id, detail });
      return { kind: 'resolved' };
    });
  }
}

/** @returns why not, or null when it is done */
async function apply(
  step: StepParts,
  { userId: by }: Actor,
  incident: OpenIncident,
  wish: IncidentResolve,
): Promise<string | null> {
  if (!incident.options.includes(wish.action))
    return `Expected one of ${incident.options.join(', ')}, but found '${wish.action}'. Choose one of them.`;
  const { instanceId, number } = incident;
  const reason = wish.reason ?? '';
  if (number !== null) {
    const incidentId = engineId(instanceId, number);
    const resolution = resolutionOf(wish);
    const outcome = await advanceInstance(step, instanceId, {
      kind: 'resolveIncident',
      incidentId,
      resolution,
      by,
      reason,
    });
    return outcome?.kind === 'step' ? null : (outcome?.message ?? '');
  }
  if (wish.action === 'cancel') {
    const outcome = await advanceInstance(step, instanceId, { kind: 'cancel', by, reason });
    if (outcome?.kind !== 'step') return outcome?.message ?? '';
  } else await tryAgain(step, incident);
  await closeShellIncident(step.client, incident.id);
  return null;
}

async function tryAgain({ client, workspaceId }: StepParts, { job, timerId }: OpenIncident): Promise<void> {
  if (timerId !== null) await wakeTimer(client, timerId);
  if (job === null) return;
  await client.query('select app.enqueue($1, $2)', [workspaceId, JSON.stringify([jobRow(job.kind, job.payload)])]);
}

function resolutionOf({ action, edgeId, variables = {} }: IncidentResolve): Resolution {
  if (action === 'skip') return { how: 'skip', ...(edgeId === undefined ? {} : { edgeId }) };
  return action === 'setVariables' ? { how: 'setVariables', values: variables } : { how: action };
}
