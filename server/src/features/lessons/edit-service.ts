import { isCounted } from '@nativ/runtime';
import type { Lesson, LessonDocument, LessonPatch, LessonStep } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { shownLesson } from './lesson-service.ts';
import * as store from './lesson-store.ts';
import { flowNow, judgedBy, writtenScenario } from './lesson-world.ts';

export type EditOutcome =
  | { readonly kind: 'changed'; readonly lesson: Lesson }
  | { readonly kind: 'missing' }
  /** Somebody else has changed it since. */
  | { readonly kind: 'changedMeanwhile' }
  /** The flow of now cannot be followed: nothing of it is published, or the lesson does not fit it. */
  | { readonly kind: 'doesNotFit' }
  /** No step of it is told and counted. */
  | { readonly kind: 'nothingToDo' };

type Written = Parameters<typeof store.updateLesson>[2];
type Refused = Exclude<EditOutcome, { kind: 'changed' }>;

/** Changes lessons, publishes them and takes them out of use, and keeps the scenario of each in step with it. */
export class EditService {
  private readonly people: Knex;
  private readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly published: Published }) {
    this.people = parts.people;
    this.published = parts.published;
  }

  change(actor: Actor, key: string, { revision, ...patch }: LessonPatch): Promise<EditOutcome> {
    return this.edit(actor, key, 'lesson.changed', async (row, transaction, calendars) => {
      if (row.revision !== revision) return { kind: 'changedMeanwhile' };
      const { steps, ...rest } = patch;
      const document: LessonDocument = { ...row.document, ...rest, steps: patched(row.document.steps, steps ?? []) };
      const now = await flowNow(transaction, document.flow);
      const judgement = (now && judgedBy({ document, fits: row.fits }, now, calendars)?.judgement) ?? row.judgement;
      return { document, fits: row.fits, judgement };
    });
  }

  /** Gives a lesson to those who learn. Whoever has tried before may try anew. */
  publish(actor: Actor, key: string): Promise<EditOutcome> {
    return this.edit(actor, key, 'lesson.published', async (row, transaction, calendars) => {
      if (!row.document.steps.some(isCounted)) return { kind: 'nothingToDo' };
      const now = await flowNow(transaction, row.document.flow);
      const judged = now && judgedBy(row, now, calendars);
      if (!now || !judged || judged.judgement.verdict === 'stale') return { kind: 'doesNotFit' };
      const { judgement } = judged;
      if (judgement.verdict === 'changed') return { ...row, judgement, state: 'published' };
      return { document: judged.adapted, fits: now.fits, judgement, state: 'published' };
    });
  }

  archive(actor: Actor, key: string): Promise<EditOutcome> {
    return this.edit(actor, key, 'lesson.archived', async (row) => ({ ...row, state: 'archived' }));
  }

  /** An archived lesson comes back as a draft: whoever leads training looks at it again before others take it. */
  restore(actor: Actor, key: string): Promise<EditOutcome> {
    return this.edit(actor, key, 'lesson.restored', async (row) => ({ ...row, state: 'draft' }));
  }

  /** Makes a lesson fit the flow of now: what is gone goes, and what came in stands there for a why to be written. */
  takeOver(actor: Actor, key: string, revision: number): Promise<EditOutcome> {
    return this.edit(actor, key, 'lesson.takenOver', async (row, transaction, calendars) => {
      if (row.revision !== revision) return { kind: 'changedMeanwhile' };
      const now = await flowNow(transaction, row.document.flow);
      const judged = now && judgedBy(row, now, calendars);
      if (!now || !judged?.adapted.steps.some(isCounted)) return { kind: 'doesNotFit' };
      const again = judgedBy({ document: judged.adapted, fits: now.fits }, now, calendars);
      return { document: judged.adapted, fits: now.fits, judgement: again?.judgement ?? null };
    });
  }

  private async edit(
    actor: Actor,
    key: string,
    action: `lesson.${'changed' | 'published' | 'archived' | 'restored' | 'takenOver'}`,
    make: (
      row: store.LessonRowWithFits,
      transaction: Knex.Transaction,
      calendars: Awaited<ReturnType<Published['calendars']>>,
    ) => Promise<Written | Refused>,
  ): Promise<EditOutcome> {
    const calendars = await this.published.calendars(actor.workspaceId);
    return asPerson(this.people, actor, async (transaction): Promise<EditOutcome> => {
      const row = await store.lockLesson(transaction, key);
      if (!row) return { kind: 'missing' };
      const write = await make(row, transaction, calendars);
      if ('kind' in write) return write;
      await store.updateLesson(transaction, row.id, write);
      const isInUse = (write.state ?? row.state) === 'published';
      const scenario = isInUse ? writtenScenario(write.document, write.fits, calendars) : null;
      if (!isInUse || scenario !== null) await store.keepScenario(transaction, actor, row, scenario);
      await recordAudit(transaction, actor, { action, subjectId: row.id, detail: { key } });
      const lesson = await shownLesson(transaction, actor, key);
      if (!lesson) throw new Error(`Expected lesson '${key}' to be there once it was written, but it is not.`);
      return { kind: 'changed', lesson };
    });
  }
}

/** What a lesson says of a step may change; where the step stands and in which place is what was done. */
function patched(steps: readonly LessonStep[], changes: readonly LessonStep[]): LessonStep[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return steps.map((step) => {
    const change = byId.get(step.id);
    if (!change) return step;
    const { decision } = step;
    const answers = change.decision.answers ?? decision.answers;
    return {
      ...change,
      nodeId: step.nodeId,
      kind: step.kind,
      by: isPersons(step) && isPersons(change) ? change.by : step.by,
      decision: { ...decision, ...(answers !== undefined && { answers }) },
    };
  });
}

const isPersons = ({ by }: LessonStep): boolean => by === 'learner' || by === 'colleague';
