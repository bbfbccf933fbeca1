import type { Knex } from 'knex';
import { plannedOnce, plannedOnceBuilt } from '../db/planned-once.ts';
import { pageLimit } from './page.ts';

/**
 * Reads a page of a list whose text holds its limit: Postgres guesses a tenth of all rows for a limit that it does not know, and
 * sorts what it would else read in order. Pages of a length that screens ask for are planned once; other lengths are too many to
 * keep a plan of each.
 */
export async function listed<Row>(
  transaction: Knex.Transaction,
  limit: number,
  text: string,
  values: Readonly<Record<string, Knex.RawBinding>>,
): Promise<Row[]> {
  if (isUsual(limit)) return plannedOnce<Row>(transaction, text, values);
  const { rows } = await transaction.raw(text, values);
  return rows;
}

/** The same for a list that knex builds. */
export function listedBuilt(query: Knex.QueryBuilder, limit: number): Knex.QueryBuilder {
  const page = query.limit(limit, { skipBinding: true });
  return isUsual(limit) ? plannedOnceBuilt(page) : page;
}

/** What a list on the home page shows. */
const shortPage = 20;
const usual = new Set([shortPage, pageLimit.default, pageLimit.most]);

/** One more row than a page holds is asked for, which says whether there is a next one. */
const isUsual = (limit: number) => usual.has(limit - 1);
