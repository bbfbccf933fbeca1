import type { LessonAttemptMode, LessonStepResult } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Fits, LessonRow } from './lesson-store.ts';

/** How a step went, as it is kept: names of fields, and never what was answered. */
export type KeptResult = Pick<LessonStepResult, 'id' | 'result' | 'fields'>;

export interface AttemptRow {
  readonly id: string;
  readonly lessonId: string;
  readonly userId: string;
  readonly mode: LessonAttemptMode;
  readonly roomId: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly right: number;
  readonly of: number;
  readonly passed: boolean | null;
}

/** An attempt with how each step went, which is the learner's alone to know. */
export interface OwnAttemptRow extends AttemptRow {
  readonly steps: readonly KeptResult[];
}

const columns = `a.id, a.lesson_id as "lessonId", a.user_id as "userId", a.mode, a.room_id as "roomId", a.started_at as "startedAt",
  a.finished_at as "finishedAt", a.right_count as "right", a.step_count as "of", a.passed`;

/** A room goes when nobody uses it, and what was done in it stays. */
const roomIfThere = '(select r.id from nativ.practice_rooms r where r.id = a.room_id)';

/** What the person of the transaction made of lessons, the newest first. */
export async function myAttempts(
  transaction: Knex.Transaction,
  userId: string,
  lessonId?: string,
): Promise<AttemptRow[]> {
  return plannedOnce<AttemptRow>(
    transaction,
    `select ${columns.replace('a.room_id', roomIfThere)} from nativ.attempts a where a.workspace_id = (select app.workspace_id()) and a.user_id = :userId
       ${lessonId === undefined ? '' : 'and a.lesson_id = :lessonId'} order by a.id desc limit 2000`,
    { userId, ...(lessonId !== undefined && { lessonId }) },
  );
}

/** Somebody's attempts at a lesson, the newest first, for the engine to count. */
export async function attemptsOf(
  client: PoolClient,
  { lessonId, userId }: { readonly lessonId: string; readonly userId: string },
): Promise<AttemptRow[]> {
  const { rows } = await client.query<AttemptRow>(
    `select ${columns} from nativ.attempts a where a.lesson_id = $1 and a.user_id = $2 order by a.id desc`,
    [lessonId, userId],
  );
  return rows;
}

/** How the steps of somebody's attempts at a lesson went, by attempt. Whoever asks must be that person. */
export async function stepsOf(
  client: PoolClient,
  { lessonId, userId }: { readonly lessonId: string; readonly userId: string },
): Promise<ReadonlyMap<string, readonly KeptResult[]>> {
  const { rows } = await client.query<{ id: string; steps: KeptResult[] }>(
    'select id, steps from nativ.attempts where lesson_id = $1 and user_id = $2',
    [lessonId, userId],
  );
  return new Map(rows.map(({ id, steps }) => [id, steps]));
}

/** The attempt that is made in a room. */
export async function attemptInRoom(
  client: PoolClient,
  roomId: string,
): Promise<
  (AttemptRow & { readonly lesson: Pick<LessonRow, 'key' | 'document' | 'publishedAt'> & { fits: Fits } }) | null
> {
  const { rows } = await client.query(
    `select ${columns}, json_build_object('key', l.key, 'document', l.document, 'fits', l.fits) as lesson, l.published_at as "publishedAt"
     from nativ.attempts a join nativ.lessons l on l.workspace_id = a.workspace_id and l.id = a.lesson_id
     where a.room_id = $1`,
    [roomId],
  );
  const [row] = rows;
  if (!row) return null;
  const { publishedAt, lesson, ...attempt } = row;
  return { ...attempt, lesson: { ...lesson, publishedAt } };
}

export async function insertAttempt(
  client: PoolClient,
  row: {
    readonly workspaceId: string;
    readonly id: string;
    readonly lesson: Pick<LessonRow, 'id' | 'revision'>;
    readonly userId: string;
    readonly mode: LessonAttemptMode;
    readonly roomId: string;
    readonly of: number;
  },
): Promise<void> {
  await client.query(
    `insert into nativ.attempts (workspace_id, id, lesson_id, lesson_revision, user_id, mode, room_id, step_count)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.workspaceId, row.id, row.lesson.id, row.lesson.revision, row.userId, row.mode, row.roomId, row.of],
  );
}

/** Lets one person begin lessons one after the other, so that no more assessments are begun than they may. */
export async function lockBeginning(client: PoolClient, userId: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`nativ.attempts/${userId}`]);
}

/** The assessments that somebody has begun since the lesson was last published. */
export async function countAssessments(
  client: PoolClient,
  { lessonId, userId, since }: { readonly lessonId: string; readonly userId: string; readonly since: Date | null },
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from nativ.attempts
     where lesson_id = $1 and user_id = $2 and mode = 'assessment' and ($3::timestamptz is null or started_at >= $3)`,
    [lessonId, userId, since],
  );
  return rows[0]?.count ?? 0;
}

/** Keeps what an attempt came to, once. @returns whether it was not finished before */
export async function finishAttempt(
  client: PoolClient,
  id: string,
  result: {
    readonly right: number;
    readonly of: number;
    readonly passed: boolean | null;
    readonly steps: readonly KeptResult[];
  },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update nativ.attempts set finished_at = now(), right_count = $2, step_count = $3, passed = $4, steps = $5
     where id = $1 and finished_at is null`,
    [id, result.right, result.of, result.passed, JSON.stringify(result.steps)],
  );
  return rowCount === 1;
}

/** The live workspace of a room; null outside of rooms. */
export async function liveWorkspaceOf(client: PoolClient, roomId: string): Promise<string | null> {
  const { rows } = await client.query<{ workspace_id: string }>(
    'select workspace_id from nativ.practice_rooms where id = $1',
    [roomId],
  );
  return rows[0]?.workspace_id ?? null;
}

/** The case that a lesson is about: the first of its flow in the room, which began with it. */
export async function firstCaseOf(
  client: PoolClient,
  flowKey: string,
): Promise<{ readonly id: string; readonly versionId: string } | null> {
  const { rows } = await client.query<{ id: string; versionId: string }>(
    `select i.id, i.flow_version_id as "versionId" from nativ.instances i
     join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
     join nativ.flows f on f.workspace_id = v.workspace_id and f.id = v.flow_id
     where f.key = $1 order by i.started_at, i.id limit 1`,
    [flowKey],
  );
  return rows[0] ?? null;
}

/** The id by which others know a task of the engine. */
export async function taskIdOf(client: PoolClient, engineId: string): Promise<string | null> {
  const [instanceId = '', number = ''] = engineId.split(':');
  const { rows } = await client.query<{ id: string }>(
    'select id from nativ.tasks where instance_id = $1 and number = $2',
    [instanceId, Number(number)],
  );
  return rows[0]?.id ?? null;
}
