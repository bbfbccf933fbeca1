import { type RecordOutcome, recordLesson } from '@nativ/runtime';
import type { FormDocument, Lesson, LessonCreate, LessonDocument } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import { lockInstance, readHistory } from '../../engine/advance-store.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { usedFormKeys } from '../flows/used-forms.ts';
import { shownLesson } from './lesson-service.ts';
import * as store from './lesson-store.ts';
import { groupsOf } from './lesson-views.ts';
import { flowNow, judgedBy } from './lesson-world.ts';
import { findRoom, languageOfCase } from './room-store.ts';

export type CreateLessonOutcome =
  | { readonly kind: 'created'; readonly lesson: Lesson }
  /** There is no such room, or no such case in it. */
  | { readonly kind: 'missingRoom' | 'missingCase' }
  /** The flow of the case is not one of the live work space. */
  | { readonly kind: 'missingFlow' }
  | { readonly kind: 'keyTaken' }
  | Exclude<RecordOutcome, { kind: 'recorded' }>;

type Recorded = Extract<RecordOutcome, { kind: 'recorded' }>;

/** What a champion starts from; all of it can be changed. */
const CRITERION = { atLeast: 0.8, attempts: 3 };

/** Makes lessons out of cases that were done in practice rooms. */
export class RecordService {
  private readonly people: Knex;
  private readonly engine: Pool;
  private readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly engine: Pool; readonly published: Published }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
  }

  async create(actor: Actor, { room, instance, title, key }: LessonCreate): Promise<CreateLessonOutcome> {
    const isSeen = await asPerson(this.people, actor, (transaction) => findRoom(transaction, room));
    if (!isSeen) return { kind: 'missingRoom' };
    const found = await this.readCase(room, instance, actor.userId);
    if (found.kind !== 'read') return found;
    const calendars = await this.published.calendars(actor.workspaceId);
    const { recorded, fits, flow, version } = found;
    try {
      return await asPerson(this.people, actor, async (transaction): Promise<CreateLessonOutcome> => {
        const flowId = await store.flowIdOf(transaction, flow);
        if (flowId === null) return { kind: 'missingFlow' };
        const id = uuidv7();
        const document = documentOf({ recorded, fits, flow, version, title });
        const chosen = key ?? (await freeKey(transaction, flow));
        const now = await flowNow(transaction, flow);
        const judgement = (now && judgedBy({ document, fits }, now, calendars)?.judgement) ?? null;
        await store.insertLesson(transaction, actor, { id, key: chosen, flowId, document, fits, judgement });
        await recordAudit(transaction, actor, { action: 'lesson.created', subjectId: id, detail: { key: chosen } });
        const lesson = await shownLesson(transaction, actor, chosen);
        if (!lesson) throw new Error(`Expected lesson '${chosen}' to be there once it was written, but it is not.`);
        return { kind: 'created', lesson };
      });
    } catch (cause) {
      if (isUniqueViolation(cause)) return { kind: 'keyTaken' };
      throw cause;
    }
  }

  /** The history of a case in a room, with every answer: what is sealed in a room was made up. */
  private async readCase(room: string, instanceId: string, learner: string) {
    const keyring = await this.published.keyring(room);
    const read = await asEngine(this.engine, room, async (client) => {
      const found = await lockInstance(client, keyring, instanceId);
      if (!found) return null;
      const records = await readHistory(client, instanceId, { keyring, seal: found.seal });
      const { document, key, number } = await this.published.flowVersion(client, found.flowVersionId);
      return { records, document, key, number, language: await languageOfCase(client, instanceId) };
    });
    if (!read) return { kind: 'missingCase' as const };
    const used = await Promise.all(usedFormKeys(read.document).map((form) => this.published.form(room, form)));
    const forms = new Map<string, FormDocument>(used.flatMap((form) => (form ? [[form.key, form.document]] : [])));
    const { records, document, language } = read;
    const recorded = recordLesson({ records, flow: document, forms, learners: new Set([learner]), language });
    if (recorded.kind !== 'recorded') return recorded;
    const fits = { flow: document, forms: Object.fromEntries(forms) };
    return { kind: 'read' as const, recorded, fits, flow: read.key, version: read.number };
  }
}

function documentOf(made: {
  readonly recorded: Recorded;
  readonly fits: store.Fits;
  readonly flow: string;
  readonly version: number;
  readonly title: LessonCreate['title'];
}): LessonDocument {
  const { recorded, fits, flow, version, title } = made;
  const nodes = new Map(fits.flow.nodes.map((node) => [node.id, node]));
  const learners = recorded.steps.filter(({ by }) => by === 'learner');
  const groups = [...new Set(learners.flatMap(({ nodeId }) => groupsOf(nodes.get(nodeId))))];
  // What a designer has said of a step is where a champion begins.
  const steps = recorded.steps.map((step) => {
    const { why, instructions } = nodes.get(step.nodeId)?.config ?? {};
    return { ...step, ...(isText(why) && { why }), ...(isText(instructions) && { say: instructions }) };
  });
  return {
    title,
    summary: '',
    roles: [],
    groups,
    flow,
    recordedVersion: version,
    start: recorded.start,
    steps,
    criterion: CRITERION,
  };
}

/** Texts with placeholders are filled in on the task itself, which says them anyway. */
const isText = (value: unknown): value is LessonCreate['title'] =>
  value !== undefined && value !== null && !JSON.stringify(value).includes('{{');

async function freeKey(transaction: Knex.Transaction, flow: string): Promise<string> {
  const stem = flow.slice(0, 56).replace(/-+$/, '');
  for (let number = 1; number < store.MOST_LESSONS; number += 1) {
    const key = `${stem}-${number}`;
    if (!(await store.isKeyTaken(transaction, key))) return key;
  }
  return `${stem}-${uuidv7().slice(-6)}`;
}
