import type { CompiledCalendar } from '@nativ/runtime';
import type { Knex } from 'knex';
import { ProblemError } from '../../http/problem.ts';
import { ownCalendarOf } from '../calendars/calendar-service.ts';
import type { CaseScope } from './case-scope.ts';
import * as names from './names-store.ts';
import type { OwnCalendars } from './own-calendars.ts';
import { type NumberGuard, openNumbers, protectedNumbers } from './protect-numbers.ts';
import type { SensitiveForms } from './sensitive-forms.ts';

/** What a reader narrows figures by: keys, and the id of a person or 'me'. */
export interface ScopeWish {
  readonly form?: string;
  readonly flow?: string;
  readonly group?: string;
  readonly person?: string;
}

/** What figures are made in: names, the clock of the work space, and how numbers may be told. */
export interface Surroundings {
  readonly groups: readonly names.GroupRow[];
  readonly forms: readonly names.FormRow[];
  readonly calendar: CompiledCalendar;
  readonly scope: CaseScope;
  readonly isProtected: boolean;
  readonly guard: NumberGuard;
}

/**
 * Numbers are protected for a reader who knows of any classified group or any form with sensitive questions, whatever they are
 * narrowed by: if some were exact and others not, the others would follow by subtraction.
 *
 * @throws ProblemError what there is not, to the reader
 */
export async function readSurroundings(
  transaction: Knex.Transaction,
  wish: ScopeWish,
  {
    sensitive,
    calendars,
    me,
    workspaceId,
  }: {
    readonly sensitive: SensitiveForms;
    readonly calendars: OwnCalendars;
    readonly me: string;
    readonly workspaceId: string;
  },
): Promise<Surroundings> {
  const groups = await names.listGroups(transaction);
  const forms = await names.listForms(transaction);
  const isProtected =
    groups.some(({ access }) => access === 'classified') || (await sensitive.areAmong(transaction, forms));
  const scope = {
    formId: idOf(forms, wish.form, 'form.not-found'),
    groupId: idOf(groups, wish.group, 'group.not-found'),
    flowId: wish.flow === undefined ? null : await flowIdOf(transaction, wish.flow),
    personId: wish.person === 'me' ? me : (wish.person ?? null),
  };
  const guard = isProtected ? protectedNumbers : openNumbers;
  const calendar = calendars.compiled(workspaceId, await ownCalendarOf(transaction));
  return { groups, forms, calendar, scope, isProtected, guard };
}

function idOf(
  rows: readonly { readonly id: string; readonly key: string }[],
  key: string | undefined,
  missing: 'form.not-found' | 'group.not-found',
): string | null {
  if (key === undefined) return null;
  const found = rows.find((row) => row.key === key);
  if (!found) throw new ProblemError(missing);
  return found.id;
}

async function flowIdOf(transaction: Knex.Transaction, key: string): Promise<string> {
  const id = await names.findFlowId(transaction, key);
  if (id === null) throw new ProblemError('flow.not-found');
  return id;
}
