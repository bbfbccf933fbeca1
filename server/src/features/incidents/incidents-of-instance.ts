import type { Incident } from '@nativ/schemas';
import type { Knex } from 'knex';
import { listIncidentsOf } from './incident-list-store.ts';
import { toIncident } from './incident-view.ts';

/** The open incidents of an instance that the person of the context sees, the oldest first. Other features read them through this. */
export async function incidentsOfInstance(transaction: Knex.Transaction, instanceId: string): Promise<Incident[]> {
  return (await listIncidentsOf(transaction, instanceId)).map(toIncident);
}
