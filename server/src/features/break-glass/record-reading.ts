import type { Request } from 'express';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { routeTemplate } from '../../http/route-template.ts';
import type { Gate } from '../../http/routes.ts';
import { cursorPart } from '../page.ts';
import { recordReading } from './break-glass-store.ts';

/**
 * Puts on record what an admin asks for while they hold a glass broken. Behind the gate and before the answer, so that
 * nothing is read which is not on record; for everybody else it costs nothing, since only admins break glass.
 */
export function recordingGate(gate: Gate, people: Knex): Gate {
  return async (request, permission, scope) => {
    const actor = await gate(request, permission, scope);
    if (actor.role === 'admin') {
      const asked = { ...namedIn(request), route: `${request.method} ${routeTemplate(request)}` };
      await asPerson(people, actor, (transaction) => recordReading(transaction, asked));
    }
    return actor;
  };
}

/** The items and groups that an address names. */
function namedIn({ params, url }: Request): { readonly ids: readonly string[]; readonly keys: readonly string[] } {
  const named = Object.entries(params as Readonly<Record<string, string>>);
  const ids = named.flatMap(([name, value]) => (!isKey(name) && cursorPart.id.test(value) ? [value] : []));
  const groups = named.flatMap(([name, value]) => (isKey(name) ? [value] : []));
  const asked = new URL(url, 'http://localhost').searchParams.getAll('group');
  return { ids, keys: [...groups, ...asked].filter((key) => cursorPart.key.test(key)) };
}

const isKey = (name: string) => name === 'groupKey' || name === 'group';
