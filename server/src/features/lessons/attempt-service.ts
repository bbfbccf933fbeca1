import { isCounted } from '@nativ/runtime';
import type {
  FlowDocument,
  Language,
  LessonAttempt,
  LessonAttemptMode,
  LessonAttemptStarted,
  LessonDocument,
  LocalizedText,
  RoomLesson,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import * as store from './attempt-store.ts';
import { type BeginParts, beginLesson } from './begin-lesson.ts';
import type { LessonRooms } from './lesson-rooms.ts';
import { findLesson, type LessonRowWithFits } from './lesson-store.ts';
import { attemptOf, groupsOf, mayLead } from './lesson-views.ts';
import { resultOf, roomLessonOf } from './room-lesson.ts';
import { readTaken } from './taken-lesson.ts';

export type BeginOutcome =
  | { readonly kind: 'begun'; readonly started: LessonAttemptStarted }
  | { readonly kind: 'missing' }
  /** The lesson no longer fits its flow, or its flow is not in use. */
  | { readonly kind: 'doesNotFit' }
  | { readonly kind: 'noAttemptLeft' }
  | { readonly kind: 'tooManyRooms' };

export interface AttemptParts extends BeginParts {
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly rooms: LessonRooms;
}

/** Lets people take lessons, each time in a practice room of its own, and says from its history how it went. */
export class AttemptService {
  private readonly parts: AttemptParts;

  constructor(parts: AttemptParts) {
    this.parts = parts;
  }

  /** Begins a lesson, or goes on with what was begun in the same way. */
  async begin(actor: Actor, key: string, mode: LessonAttemptMode, language: Language): Promise<BeginOutcome> {
    const found = await asPerson(this.parts.people, actor, async (transaction) => {
      const row = await findLesson(transaction, key);
      return row && { row, mine: await store.myAttempts(transaction, actor.userId, row.id) };
    });
    if (!found || !mayTake(found.row, actor)) return { kind: 'missing' };
    const { row, mine } = found;
    const running = mine.find((each) => each.finishedAt === null && each.mode === mode && each.roomId !== null);
    if (running?.roomId) return { kind: 'begun', started: { id: running.id, room: running.roomId, mode } };
    if (row.verdict === 'stale') return { kind: 'doesNotFit' };
    const used = mode === 'assessment' ? await this.assessmentsOf(actor, row) : 0;
    if (used >= row.document.criterion.attempts) return { kind: 'noAttemptLeft' };
    // A room of an earlier attempt has taught what it could; nobody should run out of rooms by learning.
    for (const { roomId, finishedAt } of mine)
      if (roomId !== null && finishedAt !== null) await this.parts.rooms.close(actor, roomId);
    return this.openFor(actor, row, mode, language);
  }

  /** The attempts of the reader at a lesson, the newest first; null when there is no such lesson. */
  async mine(actor: Actor, key: string): Promise<LessonAttempt[] | null> {
    const found = await asPerson(this.parts.people, actor, async (transaction) => {
      const row = await findLesson(transaction, key);
      return row && { row, mine: await store.myAttempts(transaction, actor.userId, row.id) };
    });
    if (!found) return null;
    const { row, mine } = found;
    const of = { lessonId: row.id, userId: actor.userId };
    const steps = await asEngine(this.parts.engine, actor.workspaceId, (client) => store.stepsOf(client, of));
    return mine.map((attempt) => attemptOf({ ...attempt, steps: steps.get(attempt.id) ?? [] }, row, mine));
  }

  /** The lesson that is taken in a room, and where it stands; null where none is. @param actor somebody of the room */
  async inRoom(actor: Actor): Promise<RoomLesson | null> {
    const taken = await readTaken(this.parts, actor.workspaceId);
    if (!taken || taken.instance !== null || taken.attempt.finishedAt !== null) {
      return taken && roomLessonOf(taken, actor.userId);
    }
    // A room that was made anew has lost its inquiry: it arrives again.
    const { lesson, flow, attempt } = taken;
    await this.arrive({ ...actor, userId: attempt.userId }, lesson.document, flow, attempt.id);
    const again = await readTaken(this.parts, actor.workspaceId);
    return again && roomLessonOf(again, actor.userId);
  }

  /** Ends the attempt of a room, once: what was not done by then was missed. Null where no lesson is taken. */
  async finish(actor: Actor): Promise<LessonAttempt | 'notYours' | null> {
    const { engine } = this.parts;
    const taken = await readTaken(this.parts, actor.workspaceId);
    if (!taken) return null;
    // Whoever joined to help does not decide that somebody has learned enough.
    if (taken.attempt.userId !== actor.userId) return 'notYours';
    const { attempt, lesson, liveId } = taken;
    const result = resultOf(taken);
    const { userId, lessonId } = attempt;
    const { kept, left } = await asEngine(engine, liveId, async (client) => {
      await store.finishAttempt(client, attempt.id, result);
      const again = await store.attemptInRoom(client, actor.workspaceId);
      const steps = await store.stepsOf(client, { lessonId, userId });
      const own = await store.attemptsOf(client, { lessonId, userId });
      return { kept: { ...(again ?? attempt), steps: steps.get(attempt.id) ?? [] }, left: own };
    });
    return attemptOf(kept, lesson, left);
  }

  private assessmentsOf({ workspaceId, userId }: Actor, { id, publishedAt }: LessonRowWithFits): Promise<number> {
    return asEngine(this.parts.engine, workspaceId, async (client) =>
      store.countAssessments(client, { lessonId: id, userId, since: publishedAt }),
    );
  }

  private async openFor(
    actor: Actor,
    row: LessonRowWithFits,
    mode: LessonAttemptMode,
    language: Language,
  ): Promise<BeginOutcome> {
    const { document } = row;
    const opened = await this.parts.rooms.open(actor, {
      title: titleIn(document.title, language),
      flow: document.flow,
      purpose: mode === 'assessment' ? 'assessment' : 'lesson',
      lessonId: row.id,
      language,
      delayMs: COLLEAGUE_MS,
      script: document.steps.flatMap(({ by, nodeId, decision }) =>
        by === 'colleague' && decision.answers !== undefined ? [{ nodeId, data: decision.answers }] : [],
      ),
    });
    if (opened.kind === 'tooMany') return { kind: 'tooManyRooms' };
    if (opened.kind !== 'opened') return { kind: 'doesNotFit' };
    const room = opened.room.id;
    const id = uuidv7();
    const isKept = await this.keep(actor, row, { id, mode, room });
    if (!isKept) {
      await this.parts.rooms.close(actor, room);
      return { kind: 'noAttemptLeft' };
    }
    await this.arrive({ ...actor, workspaceId: room }, document, row.fits.flow, id);
    return { kind: 'begun', started: { id, room, mode } };
  }

  /** Lets the case of a lesson arrive, once whoever learns is where its tasks are: a lesson may be tried by others than those it is for. */
  private async arrive(
    learner: Actor,
    document: LessonDocument,
    drawn: Pick<FlowDocument, 'nodes'>,
    attemptId: string,
  ): Promise<void> {
    const theirs = new Set(document.steps.flatMap(({ by, nodeId }) => (by === 'learner' ? [nodeId] : [])));
    const groups = drawn.nodes.filter(({ id }) => theirs.has(id)).flatMap((node) => groupsOf(node));
    await this.parts.rooms.join(learner.workspaceId, learner.userId, groups);
    await beginLesson(this.parts, learner, document, drawn, attemptId);
  }

  /** Counted again under a lock: two assessments that are begun at once are two. */
  private keep(
    { workspaceId, userId }: Actor,
    row: LessonRowWithFits,
    { id, mode, room }: { readonly id: string; readonly mode: LessonAttemptMode; readonly room: string },
  ): Promise<boolean> {
    const { document, publishedAt } = row;
    return asEngine(this.parts.engine, workspaceId, async (client) => {
      await store.lockBeginning(client, userId);
      const counted = { lessonId: row.id, userId, since: publishedAt };
      const used = mode === 'assessment' ? await store.countAssessments(client, counted) : 0;
      if (used >= document.criterion.attempts) return false;
      const of = document.steps.filter(isCounted).length;
      await store.insertAttempt(client, { workspaceId, id, lesson: row, userId, mode, roomId: room, of });
      return true;
    });
  }
}

/** Whoever leads training tries what others do not see yet. */
const mayTake = ({ state }: LessonRowWithFits, actor: Actor): boolean =>
  state === 'published' || (state === 'draft' && mayLead(actor));

const MOST_TITLE = 120;
const COLLEAGUE_MS = 4_000;

function titleIn(title: LocalizedText, language: Language): string {
  const text = typeof title === 'string' ? title : (title[language] ?? Object.values(title)[0] ?? '');
  return text.slice(0, MOST_TITLE);
}
