import type { Backlog, CaseWait, OpenCases, ResponseTimes, Workload } from '@nativ/schemas';
import type { Knex } from 'knex';
import { readPresent } from '../../db/present-store.ts';
import { asReader } from '../../db/read-only.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Actor } from '../../security/actor.ts';
import { type Page, pageOf } from '../page.ts';
import { backlogPoints } from './backlog.ts';
import { countBacklog } from './backlog-store.ts';
import { caseWait } from './case-wait.ts';
import { type CasesBehind, listCaseWaits } from './case-wait-store.ts';
import { listNames } from './names-store.ts';
import { readOpenCases } from './open-cases.ts';
import { OwnCalendars } from './own-calendars.ts';
import { type Period, periodBefore, periodOf, stepsOf } from './period.ts';
import { countWaits } from './response-time-store.ts';
import { responseTimes } from './response-times.ts';
import { SensitiveForms } from './sensitive-forms.ts';
import { readSurroundings, type ScopeWish, type Surroundings } from './surroundings.ts';
import { businessClock, workStretches } from './work-clock.ts';
import { readWorkload } from './workload.ts';

export interface PeriodWish {
  readonly from?: string;
  readonly to?: string;
}

export interface TimesWish extends ScopeWish, PeriodWish {
  readonly clock: ResponseTimes['clock'];
}

export interface CasesWish extends ScopeWish, PeriodWish {
  readonly which: CasesBehind;
  /** How long ago they came, in days; in place of a period. */
  readonly minDays?: number;
  readonly maxDays?: number;
  readonly beforeId: string | null;
  readonly limit: number;
}

const DAY_MS = 86_400_000;
const isOfAnyTime = (which: CasesBehind) => ['open', 'waiting', 'late', 'answeredOpen'].includes(which);

/** When the cases came that are asked for; null for whenever that was. */
function spanOf(wish: CasesWish, around: Surroundings, nowMs: number) {
  const { from, to, minDays, maxDays, which } = wish;
  if (minDays !== undefined || maxDays !== undefined)
    return {
      fromMs: maxDays === undefined ? 0 : nowMs - maxDays * DAY_MS,
      untilMs: nowMs - (minDays ?? 0) * DAY_MS + 1,
    };
  return from === undefined && to === undefined && isOfAnyTime(which) ? null : periodIn(around, wish, nowMs);
}

/** A backlog of more days than this is shown by weeks. */
const MOST_DAYS_ONE_BY_ONE = 62;

/** Says how a work space is doing, of the cases that the reader may see. */
export class MetricsService {
  private readonly people: Knex;
  private readonly kept = { sensitive: new SensitiveForms(), calendars: new OwnCalendars() };

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  responseTimes(actor: Actor, wish: TimesWish): Promise<ResponseTimes> {
    return this.reading(actor, wish, async (transaction, around, nowMs) => {
      const period = periodIn(around, wish, nowMs);
      const previous = periodBefore(around.calendar.zone, period);
      const rows = await countWaits(transaction, {
        scope: around.scope,
        previousFromMs: previous.fromMs,
        fromMs: period.fromMs,
        untilMs: period.untilMs,
        nowMs,
        work: wish.clock === 'wall' ? null : workStretches(around.calendar, previous.fromMs, nowMs),
      });
      const ids = rows.flatMap(({ by, id }) => (by === 'person' && id !== null ? [id] : []));
      const people = await listNames(transaction, [...new Set(ids)]);
      return responseTimes(around, { period, previous, clock: wish.clock, rows, people });
    });
  }

  /** The cases behind a figure, exactly: whoever may see a case may know how long it waited. */
  cases(actor: Actor, wish: CasesWish): Promise<Page<CaseWait>> {
    return this.reading(actor, wish, async (transaction, around, nowMs) => {
      const { which, beforeId, limit } = wish;
      const span = spanOf(wish, around, nowMs);
      const filter = { scope: around.scope, span, which, beforeId, nowMs, limit: limit + 1 };
      const rows = await listCaseWaits(transaction, filter);
      const business = businessClock(around.calendar);
      return pageOf(
        rows,
        limit,
        (row) => [row.instanceId],
        (row) => caseWait(row, business, nowMs),
      );
    });
  }

  openCases(actor: Actor, wish: ScopeWish): Promise<OpenCases> {
    return this.reading(actor, wish, readOpenCases);
  }

  workload(actor: Actor, wish: Pick<ScopeWish, 'group'>): Promise<Workload> {
    return this.reading(actor, wish, (transaction, { scope }) => readWorkload(transaction, scope.groupId));
  }

  backlog(actor: Actor, wish: ScopeWish & PeriodWish): Promise<Backlog> {
    return this.reading(actor, wish, async (transaction, around, nowMs) => {
      const { zone } = around.calendar;
      const period = periodIn(around, wish, nowMs);
      const days = stepsOf(zone, period, 1);
      // Hardly a day has five cases, and each that has fewer would be blank.
      const step = around.isProtected || days.length > MOST_DAYS_ONE_BY_ONE ? 'week' : 'day';
      const steps = step === 'day' ? days : stepsOf(zone, period, 7);
      const rows = await countBacklog(transaction, {
        scope: around.scope,
        stepsMs: steps.map(({ fromMs }) => fromMs),
        untilMs: Math.min(period.untilMs, nowMs),
      });
      const begun = steps.filter(({ fromMs }) => fromMs <= nowMs).map(({ on }) => on);
      return {
        period: period.days,
        step,
        isProtected: around.isProtected,
        points: backlogPoints(begun, rows, around.guard),
      };
    });
  }

  private reading<T>(
    actor: Actor,
    wish: ScopeWish,
    read: (transaction: Knex.Transaction, around: Surroundings, nowMs: number) => Promise<T>,
  ): Promise<T> {
    return asReader(this.people, actor, async (transaction) => {
      const around = await readSurroundings(transaction, wish, {
        ...this.kept,
        me: actor.userId,
        workspaceId: actor.workspaceId,
      });
      return read(transaction, around, (await readPresent(transaction)).getTime());
    });
  }
}

/** @throws ProblemError when these are no days in their order */
function periodIn({ calendar }: Surroundings, { from, to }: PeriodWish, nowMs: number): Period {
  const period = periodOf(calendar.zone, nowMs, from, to);
  if (period) return period;
  throw new ProblemError('request.malformed', {
    errors: [{ path: '/from', message: 'must be a day that is not after the last day, nor three years before it' }],
  });
}
