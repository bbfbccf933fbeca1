import type { Workload } from '@nativ/schemas';
import type { Knex } from 'knex';
import { listGroupLoads, listPersonLoads } from './workload-store.ts';

/** The open tasks of groups and people, against what they can take: for sharing them out, and no contest. */
export async function readWorkload(transaction: Knex.Transaction, groupId: string | null): Promise<Workload> {
  const groups = await listGroupLoads(transaction, groupId);
  const people = await listPersonLoads(transaction, groupId);
  return {
    groups: groups.map(({ key, name, ...load }) => ({ group: { key, name }, ...load })),
    people: inOrder(people).map(({ id, name, ...load }) => ({ person: { id, name }, ...load })),
  };
}

/** In the order of names and never of figures. */
export const inOrder = <T extends { readonly name: string }>(people: readonly T[]): T[] =>
  [...people].sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
