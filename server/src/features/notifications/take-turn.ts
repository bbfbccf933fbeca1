import type { Knex } from 'knex';
import type { Pool, PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { loadCalendars } from '../../engine/calendar-store.ts';
import { compiledCalendar, ownCalendarKey } from '../../engine/compiled-calendars.ts';
import type { Published } from '../../engine/published.ts';
import { jobRow } from '../../engine/step-jobs.ts';
import { nextDigestAt, quietUntil } from './digest-times.ts';
import { insertPushes } from './push-store.ts';
import { isUrgent, readTelling, type Telling } from './telling.ts';
import * as store from './waiting-store.ts';

export interface TurnParts {
  readonly engine: Pool;
  readonly people: Knex;
  readonly published: Pick<Published, 'clockOffsetMs'>;
  /** Without a mail server nothing is summed up. */
  readonly sendsMail: boolean;
}

/**
 * Tells somebody what waits for them by one way, or puts it off: to the end of their quiet hours, to the time of their
 * digest. What is decided is decided in one transaction with the mail or the jobs that it causes, so that a node which dies
 * leaves the whole of it to the next, and nobody is told twice.
 */
export async function takeTurn(parts: TurnParts, turn: store.Turn): Promise<void> {
  // When somebody is told is a matter of the clock of their work space; when this is looked at again, of that on the wall.
  const aheadMs = await parts.published.clockOffsetMs(turn.workspaceId);
  const before = new Date(Date.now() + aheadMs);
  const telling = await readTelling(parts.people, turn, { channel: turn.channel });
  await asEngine(parts.engine, turn.workspaceId, async (client) => {
    if (!(await store.lockTurn(client, turn))) return;
    await (turn.channel === 'push'
      ? push(client, turn, { telling, before, aheadMs })
      : digest(client, turn, { telling, before, aheadMs, sendsMail: parts.sendsMail }));
  });
}

interface Moment {
  readonly telling: Telling;
  readonly before: Date;
  /** How far the clock of the work space is ahead. */
  readonly aheadMs: number;
}

async function push(client: PoolClient, turn: store.Turn, { telling, before, aheadMs }: Moment): Promise<void> {
  const until = quietUntil(before, telling.zone, telling.quiet);
  const now = until === null ? telling.waiting : telling.waiting.filter(({ kind }) => telling.urgent.has(kind));
  const ids = now.flatMap((one) => one.ids);
  if (ids.length > 0) {
    const pushes = await insertPushes(client, turn, ids);
    const jobs = pushes.map((pushId) => jobRow('sendPush', { instanceId: '', pushId }));
    if (jobs.length > 0) await store.enqueueJobs(client, turn.workspaceId, jobs);
  }
  const isRest = until !== null && now.length < telling.waiting.length;
  await store.takeWaiting(client, turn, { ids, digestId: null, before: isRest ? new Date(0) : before });
  if (isRest) await store.putOff(client, turn, { wakeAt: until, plannedFor: null, aheadMs });
  else await store.endTurn(client, turn);
}

interface DigestMoment extends Moment {
  readonly sendsMail: boolean;
}

async function digest(
  client: PoolClient,
  turn: store.Turn,
  { telling, before, aheadMs, sendsMail }: DigestMoment,
): Promise<void> {
  const nothing = { ids: [], digestId: null, before };
  if (!sendsMail || telling.digest === 'off') {
    await store.takeWaiting(client, turn, nothing);
    return store.endTurn(client, turn);
  }
  const until = quietUntil(before, telling.zone, telling.quiet);
  const isQuiet = until !== null && !isUrgent(telling);
  if (!isQuiet && (await mailAlone(client, turn, telling)) && (turn.plannedFor === null || turn.plannedFor > before))
    return store.endTurn(client, turn);
  if (turn.plannedFor === null)
    return plan(client, turn, { telling, now: before, aheadMs, until: isQuiet ? until : null });
  if (isQuiet) return store.putOff(client, turn, { wakeAt: until, plannedFor: turn.plannedFor, aheadMs });
  const ids = telling.waiting.flatMap((one) => (isAlone(one) ? [] : one.ids));
  const digestId = uuidv7();
  const { workspaceId, userId, plannedFor: periodAt } = turn;
  const isFirst = ids.length > 0 && (await store.insertDigest(client, { workspaceId, id: digestId, userId, periodAt }));
  await store.takeWaiting(client, turn, isFirst ? { ids, digestId, before } : nothing);
  if (isFirst) await store.mailDigest(client, { digestId, mailId: uuidv7(), language: telling.language });
  await store.endTurn(client, turn);
}

/** What would come too late in a digest, such as an invitation to a session, is a mail of its own. */
const isAlone = ({ kind }: store.WaitingNotices) => kind === 'training';

/** @returns whether there was anything */
async function mailAlone(client: PoolClient, turn: store.Turn, { waiting, language }: Telling): Promise<boolean> {
  const ids = waiting.filter(isAlone).flatMap((one) => one.ids);
  if (ids.length === 0) return false;
  for (const noticeId of ids) await store.mailTraining(client, { noticeId, mailId: uuidv7(), language });
  await store.takeWaiting(client, turn, { ids, digestId: null, before: new Date(0) });
  return true;
}

interface Planning {
  readonly telling: Telling;
  readonly now: Date;
  readonly aheadMs: number;
  /** The end of the quiet hours, which what goes out alone waits for. */
  readonly until: Date | null;
}

async function plan(client: PoolClient, turn: store.Turn, { telling, now, aheadMs, until }: Planning): Promise<void> {
  const own = (await loadCalendars(client)).find(({ key }) => key === ownCalendarKey);
  const calendar = own && telling.digest === 'workingDays' ? compiledCalendar(own) : null;
  const { digest: schedule, digestMinute: minute, zone } = telling;
  const plannedFor = nextDigestAt(now, { schedule, minute, zone, calendar });
  if (plannedFor !== null) {
    const wakesEarly = until !== null && until < plannedFor && telling.waiting.some(isAlone);
    return store.putOff(client, turn, { wakeAt: wakesEarly ? until : plannedFor, plannedFor, aheadMs });
  }
  await store.takeWaiting(client, turn, { ids: [], digestId: null, before: now });
  await store.endTurn(client, turn);
}
