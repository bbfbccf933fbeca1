import type { Question, QuestionCreate, QuestionReply, QuestionSummary, StepQuestions } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { formLabels } from './form-labels.ts';
import { maskPicture } from './mask-picture.ts';
import { caseOfTask, findStep, readForms, type Step } from './place-store.ts';
import * as store from './question-store.ts';
import { passOnHours } from './settings-store.ts';
import { readStepNames, type StepNames } from './step-names.ts';

export type QuestionOutcome =
  | { readonly kind: 'there'; readonly question: Question }
  | { readonly kind: 'hidden' | 'notYours' | 'ended' | 'tooMany' };

const mostOpen = 20;

export interface QuestionParts {
  readonly people: Knex;
  readonly published: Published;
  /** The texts of the application, which a masked picture may show. */
  readonly texts: () => Promise<ReadonlySet<string>>;
}

/** The help line: questions to champions, and what is said to them. */
export class QuestionService {
  private readonly parts: QuestionParts;

  constructor(parts: QuestionParts) {
    this.parts = parts;
  }

  list(actor: Actor, box: store.Box): Promise<QuestionSummary[]> {
    return this.as(actor, async (transaction) => (await store.listQuestions(transaction, box)).map(toSummary));
  }

  find(actor: Actor, id: string): Promise<QuestionOutcome> {
    return this.as(actor, (transaction) => read(transaction, id));
  }

  async ask(actor: Actor, input: QuestionCreate): Promise<QuestionOutcome> {
    const texts = await this.parts.texts();
    return this.as(actor, async (transaction): Promise<QuestionOutcome> => {
      if ((await store.countMyOpen(transaction)) >= mostOpen) return { kind: 'tooMany' };
      const about = await whatItIsAbout(transaction, input);
      const labels = new Set((await readForms(transaction, about.step?.formKeys ?? [])).flatMap(formLabels));
      const championId = await store.nextChampion(transaction, actor.userId);
      const id = await store.insertQuestion(transaction, actor, {
        ...input,
        ...about,
        text: input.text.trim(),
        picture: input.picture && maskPicture(input.picture, (text) => texts.has(text) || labels.has(text)),
        championId,
        passesAt: championId === null ? null : await this.passesAt(transaction, actor),
      });
      return read(transaction, id);
    });
  }

  /** A champion answers; whoever asked says more, which opens the question again. */
  reply(actor: Actor, id: string, text: string): Promise<QuestionOutcome> {
    return this.as(actor, async (transaction): Promise<QuestionOutcome> => {
      const row = await store.findQuestion(transaction, id);
      if (row === null) return { kind: 'hidden' };
      await store.insertReply(transaction, actor, id, text.trim());
      return this.move(transaction, actor, id, row.is_mine ? 'opened' : 'answered');
    });
  }

  take(actor: Actor, id: string): Promise<QuestionOutcome> {
    return this.as(actor, (transaction) => this.move(transaction, actor, id, 'taken'));
  }

  close(actor: Actor, id: string): Promise<QuestionOutcome> {
    return this.as(actor, (transaction) => this.move(transaction, actor, id, 'closed'));
  }

  byStep(actor: Actor, flowKey: string, days: number): Promise<StepQuestions[] | null> {
    return this.as(actor, async (transaction) => {
      const rows = await store.countByStep(transaction, flowKey, days);
      if (rows === null) return null;
      return countedNow(rows, await readStepNames(transaction, flowKey));
    });
  }

  private async move(
    transaction: Knex.Transaction,
    actor: Actor,
    id: string,
    becomes: store.Move,
  ): Promise<QuestionOutcome> {
    const outcome = await store.moveQuestion(transaction, id, becomes, await this.passesAt(transaction, actor));
    return outcome === 'moved' ? read(transaction, id) : { kind: outcome };
  }

  private async passesAt(transaction: Knex.Transaction, actor: Actor): Promise<string> {
    const hours = await passOnHours(transaction);
    const calendars = await this.parts.published.calendars(actor.workspaceId);
    return calendars.addBusinessTime(null, new Date().toISOString(), `PT${hours}H`);
  }

  private as<T>(actor: Actor, work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
    return asPerson(this.parts.people, actor, work);
  }
}

interface About {
  readonly step: Step | null;
  readonly taskId: string | null;
  readonly instanceId: string | null;
  readonly lessonId: string | null;
}

/** Only what whoever asks sees is kept; in a practice room, only the lesson and the step, since its cases are in the room alone. */
async function whatItIsAbout(
  transaction: Knex.Transaction,
  { taskId, instanceId, flow, nodeId, roomId }: QuestionCreate,
): Promise<About> {
  const isLive = roomId === undefined;
  const task = isLive && taskId !== undefined ? await caseOfTask(transaction, taskId) : null;
  const seenTask = task === null ? undefined : taskId;
  const lesson = isLive ? null : await store.lessonOfRoom(transaction, roomId);
  const step = await findStep(transaction, {
    task: seenTask,
    instance: isLive ? instanceId : undefined,
    flow: flow ?? lesson?.flow,
    node: nodeId,
  });
  const ofCase = isLive && step !== null ? (task?.instanceId ?? instanceId ?? null) : null;
  return { step, taskId: seenTask ?? null, instanceId: ofCase, lessonId: lesson?.id ?? null };
}

async function read(transaction: Knex.Transaction, id: string): Promise<QuestionOutcome> {
  const row = await store.findQuestion(transaction, id);
  if (row === null) return { kind: 'hidden' };
  const replies = await store.listReplies(transaction, id);
  const { nodes, now } = await stepOf(transaction, row);
  const lessons = row.may_answer ? await store.lessonsOfStep(transaction, row, nodes) : [];
  return { kind: 'there', question: { ...toQuestion(row, replies, lessons), stepNow: now } };
}

/** All that the step of a question was ever called, and what the published version calls it; null where that has it no more. */
async function stepOf(
  transaction: Knex.Transaction,
  { flow_key, flow_number, node_id }: store.QuestionPageRow,
): Promise<{ readonly nodes: readonly string[]; readonly now: string | null }> {
  if (flow_key === null || flow_number === null || node_id === null) return { nodes: [], now: null };
  const names = await readStepNames(transaction, flow_key);
  if (names === null) return { nodes: [node_id], now: node_id };
  const fate = names.fateOf(flow_number, node_id);
  return { nodes: names.of(flow_number, node_id), now: fate?.kind === 'found' ? fate.id : null };
}

/** By what the steps are called now; those that are lost by the names that they had. */
function countedNow(rows: readonly store.StepCountRow[], names: StepNames | null): StepQuestions[] {
  const lost = new Map(names?.lost().map(({ id, name }) => [id, name]));
  const counted = new Map<string, StepQuestions>();
  for (const { node_id, asked, still_open } of rows) {
    const fate = names?.fate(node_id, new Date());
    const nodeId = fate?.kind === 'found' ? fate.id : node_id;
    const { count, open } = counted.get(nodeId) ?? { count: 0, open: 0 };
    counted.set(nodeId, {
      nodeId,
      count: count + asked,
      open: open + still_open,
      lost: fate?.kind === 'found' ? null : (lost.get(nodeId) ?? null),
    });
  }
  return [...counted.values()].sort((one, other) => other.count - one.count);
}

function toSummary(row: store.QuestionRow): QuestionSummary {
  return {
    id: row.id,
    text: row.text,
    screen: row.screen,
    flow: row.flow_key === null ? null : { key: row.flow_key, title: row.flow_title ?? row.flow_key },
    version: row.flow_number,
    node: row.node_id === null ? null : { id: row.node_id, name: row.node_name ?? row.node_id },
    state: row.state,
    asker: { id: row.asker_id, name: row.asker_name },
    champion: row.champion_id === null ? null : { id: row.champion_id, name: row.champion_name ?? '' },
    isMine: row.is_mine,
    at: row.at.toISOString(),
    passesAt: row.passes_at?.toISOString() ?? null,
  };
}

function toQuestion(
  row: store.QuestionPageRow,
  replies: readonly store.ReplyRow[],
  lessons: Question['lessons'],
): Omit<Question, 'stepNow'> {
  return {
    ...toSummary(row),
    picture: row.picture,
    taskId: row.task_id,
    instanceId: row.instance_id,
    roomId: row.room_id,
    lesson: row.lesson,
    mayAnswer: row.may_answer,
    lessons,
    replies: replies.map(toReply),
  };
}

const toReply = ({ id, author_id, author_name, text, at }: store.ReplyRow): QuestionReply => ({
  id,
  by: { id: author_id, name: author_name },
  text,
  at: at.toISOString(),
});
