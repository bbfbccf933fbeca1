import type { ClassifierDrift, ClassifierDriftCase, DriftWeek } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { type Page, pageOf } from '../page.ts';
import { findClassifier } from './classifier-store.ts';
import { driftMarks } from './drift-marks.ts';
import * as store from './drift-store.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How what a classifier is asked about changes, of cases that whoever asks sees. */
export class DriftService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  weeks(actor: Actor, key: string, weeks: number): Promise<ClassifierDrift | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if ((await findClassifier(transaction, key)) === null) return null;
      const rows = await store.countWeeks(transaction, key, weeks);
      const of = withEmptyWeeks(rows, weeks, await store.thisWeek(transaction));
      return { weeks: of, marks: driftMarks(of) };
    });
  }

  cases(
    actor: Actor,
    key: string,
    filter: store.DriftCaseFilter,
    { beforeId, limit }: { readonly beforeId: string | null; readonly limit: number },
  ): Promise<Page<ClassifierDriftCase> | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if ((await findClassifier(transaction, key)) === null) return null;
      const rows = await store.listDriftCases(transaction, key, filter, { beforeId, limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        (row) => [row.id],
        ({ id: _id, sortedAt, ...row }) => ({
          ...row,
          sortedAt: sortedAt.toISOString(),
        }),
      );
    });
  }
}

function withEmptyWeeks(rows: readonly store.WeekRow[], count: number, thisWeek: string): DriftWeek[] {
  return Array.from({ length: count }, (_, place) => {
    const from = new Date(Date.parse(thisWeek) - (count - 1 - place) * 7 * dayMs).toISOString().slice(0, 10);
    return weekOf(
      from,
      rows.filter(({ week }) => week === from),
    );
  });
}

function weekOf(from: string, rows: readonly store.WeekRow[]): DriftWeek {
  const sum = (of: (row: store.WeekRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const sorted = sum(({ count }) => count);
  const heldBack = sum(({ label, count }) => (label === null ? count : 0));
  const labels = rows
    .flatMap(({ label, count }) => (label === null ? [] : [{ label, count, share: count / (sorted - heldBack) }]))
    .sort((one, other) => other.count - one.count);
  return { from, sorted, heldBack, corrected: sum(({ corrected }) => corrected), labels };
}
