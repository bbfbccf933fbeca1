import type { ResponseTimes, WaitRow } from '@nativ/schemas';
import type { NamedPerson } from './names-store.ts';
import type { Period } from './period.ts';
import type { CountedRow } from './response-time-store.ts';
import type { Surroundings } from './surroundings.ts';
import { waitFigures } from './wait-figures.ts';
import { inOrder } from './workload.ts';

export interface Answered {
  readonly period: Period;
  readonly previous: Period;
  readonly clock: ResponseTimes['clock'];
  readonly rows: readonly CountedRow[];
  readonly people: readonly NamedPerson[];
}

/** Puts what was counted together, as far as it may be told. */
export function responseTimes(
  around: Surroundings,
  { period, previous, clock, rows, people }: Answered,
): ResponseTimes {
  const { guard } = around;
  const of = (by: CountedRow['by'], id: string | null, isNow: boolean) =>
    waitFigures(
      rows.find((row) => row.by === by && row.id === id && row.isNow === isNow),
      guard,
    );
  const row = (by: CountedRow['by'], id: string, key: string, name: WaitRow['name']): WaitRow => ({
    key,
    name,
    now: of(by, id, true),
    before: of(by, id, false),
  });
  return {
    period: period.days,
    previous: previous.days,
    clock,
    isProtected: around.isProtected,
    now: of('all', null, true),
    before: of('all', null, false),
    forms: around.forms.map(({ id, key, title }) => row('form', id, key, title)).filter(mayTell),
    groups: around.groups.map(({ id, key, name }) => row('group', id, key, name)).filter(mayTell),
    people: inOrder(people)
      .map(({ id, name }) => row('person', id, id, name))
      .filter(mayTell),
  };
}

/** A row that has nothing to tell is left out: whether it is nought, or hidden since it is few, is the same then. */
const mayTell = ({ now, before }: WaitRow): boolean => Boolean(now.received) || Boolean(before.received);
