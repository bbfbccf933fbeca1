import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { Turns } from '../../outbound/turns.ts';
import type { SightSource } from './person-ears.ts';
import { loadSight, seenOf } from './sight-store.ts';

/** A change of one group makes hundreds look around anew; they leave connections to the requests of everybody else. */
const atOnce = 2;

/** Looks up what people see, in their own name: the policies decide, here as everywhere. */
export function sightSource(people: Knex): SightSource {
  const turns = new Turns(atOnce);
  return {
    load: (actor) => turns.take(() => asPerson(people, actor, loadSight)),
    seen: (actor, checks) => turns.take(() => asPerson(people, actor, (transaction) => seenOf(transaction, checks))),
  };
}
