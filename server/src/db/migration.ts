import type { Knex } from 'knex';

/** One step of the schema. Released ones are never edited; there is no way back, so `up` is all there is. */
export interface Migration {
  /** Runs in the one transaction of the whole upgrade, as the owner of the schema. */
  up(trx: Knex): Promise<void>;
}

/** Every step by its name, which is that of its file (`0001-foundation`), in order. */
export type Migrations = Readonly<Record<string, Migration>>;
