import type { LocalizedText, MaskedPicture, QuestionCreate, QuestionState } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../security/actor.ts';
import type { Step } from './place-store.ts';

export interface QuestionRow {
  readonly id: string;
  readonly text: string;
  readonly screen: string;
  readonly flow_key: string | null;
  readonly flow_title: LocalizedText | null;
  readonly flow_number: number | null;
  readonly node_id: string | null;
  readonly node_name: LocalizedText | null;
  readonly state: QuestionState;
  readonly asker_id: string;
  readonly asker_name: string;
  readonly champion_id: string | null;
  readonly champion_name: string | null;
  readonly is_mine: boolean;
  readonly at: Date;
  readonly passes_at: Date | null;
}

export interface NamedLesson {
  readonly key: string;
  readonly title: LocalizedText;
}

export interface QuestionPageRow extends QuestionRow {
  readonly flow_id: string | null;
  readonly lesson_id: string | null;
  readonly lesson: NamedLesson | null;
  readonly picture: MaskedPicture | null;
  readonly task_id: string | null;
  readonly instance_id: string | null;
  readonly room_id: string | null;
  readonly may_answer: boolean;
}

export interface ReplyRow {
  readonly id: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly text: string;
  readonly at: Date;
}

/** The title of the flow and the name of the step are those of the version that was asked from, which may have changed since. */
const columns = `
  q.id, q.text, q.screen, f.key as flow_key, v.document -> 'title' as flow_title, q.flow_number, q.node_id,
  (select d -> 'name' from json_array_elements(v.document -> 'nodes') d where d ->> 'id' = q.node_id limit 1) as node_name,
  q.state, q.asker_id, a.name as asker_name, q.champion_id, c.name as champion_name,
  q.asker_id = (select app.user_id()) as is_mine, q.created_at as at, q.passes_at`;
const joins = `
  join nativ.users a on a.workspace_id = q.workspace_id and a.id = q.asker_id
  left join nativ.users c on c.workspace_id = q.workspace_id and c.id = q.champion_id
  left join nativ.flows f on f.workspace_id = q.workspace_id and f.id = q.flow_id
  left join nativ.flow_versions v on v.workspace_id = q.workspace_id and v.flow_id = q.flow_id and v.number = q.flow_number`;

/** What a list of questions is for. */
export const boxes = ['asked', 'open', 'mine', 'answered'] as const;
export type Box = (typeof boxes)[number];

const ofBox: Readonly<Record<Box, string>> = {
  asked: `q.asker_id = (select app.user_id()) order by q.created_at desc, q.id desc`,
  open: `q.state = 'open' and q.asker_id <> (select app.user_id()) order by q.created_at, q.id`,
  mine: `q.state = 'open' and q.champion_id = (select app.user_id()) order by q.created_at, q.id`,
  answered: `q.state <> 'open' and q.asker_id <> (select app.user_id()) order by q.created_at desc, q.id desc`,
};

export async function listQuestions(transaction: Knex.Transaction, box: Box): Promise<QuestionRow[]> {
  const { rows } = await transaction.raw(
    `select ${columns} from nativ.questions q ${joins} where q.workspace_id = (select app.workspace_id()) and ${ofBox[box]} limit 100`,
  );
  return rows;
}

/** A task or a case is named only to whoever sees it: policies leave it out otherwise. */
export async function findQuestion(transaction: Knex.Transaction, id: string): Promise<QuestionPageRow | null> {
  const { rows } = await transaction.raw(
    `select ${columns}, q.picture, t.id as task_id, i.id as instance_id, q.room_id, q.flow_id, q.lesson_id,
       (select json_build_object('key', l.key, 'title', l.document -> 'title') from nativ.lessons l
        where l.workspace_id = q.workspace_id and l.id = q.lesson_id) as lesson,
       q.asker_id <> (select app.user_id()) and (select app.may_help()) as may_answer
     from nativ.questions q ${joins}
     left join nativ.tasks t on t.workspace_id = q.workspace_id and t.id = q.task_id
     left join nativ.instances i on i.workspace_id = q.workspace_id and i.id = q.instance_id
     where q.workspace_id = (select app.workspace_id()) and q.id = ?`,
    [id],
  );
  return rows[0] ?? null;
}

/** The lessons that tell of the step that a question was asked at, by any of its names; the one that it was asked in first. */
export async function lessonsOfStep(
  transaction: Knex.Transaction,
  { flow_id, lesson_id }: Pick<QuestionPageRow, 'flow_id' | 'lesson_id'>,
  nodes: readonly string[],
): Promise<(NamedLesson & { readonly step: string })[]> {
  if (flow_id === null || nodes.length === 0) return [];
  const { rows } = await transaction.raw(
    `select l.key, l.document -> 'title' as title, s.step from nativ.lessons l
     cross join lateral (
       select e ->> 'id' as step from jsonb_array_elements(l.document -> 'steps') with ordinality a (e, place)
       where e ->> 'nodeId' = any (:nodes) and e ->> 'by' = 'learner' and (e -> 'isHidden') is distinct from to_jsonb(true) order by place limit 1) s
     where l.workspace_id = (select app.workspace_id()) and l.flow_id = :flow_id and l.state <> 'archived'
     order by l.id is distinct from cast(:lesson_id as uuid), l.id desc limit 5`,
    { flow_id, lesson_id, nodes: [...nodes] },
  );
  return rows;
}

/** The lesson that is taken in a practice room, with its flow; null where none is, or the room is not one of whoever asks. */
export async function lessonOfRoom(
  transaction: Knex.Transaction,
  roomId: string,
): Promise<{ readonly id: string; readonly flow: string } | null> {
  const { rows } = await transaction.raw(
    `select l.id, f.key as flow from nativ.practice_rooms r
     join nativ.lessons l on l.workspace_id = r.workspace_id and l.id = r.lesson_id
     join nativ.flows f on f.workspace_id = l.workspace_id and f.id = l.flow_id
     where r.workspace_id = (select app.workspace_id()) and r.id = ?`,
    [roomId],
  );
  return rows[0] ?? null;
}

export async function listReplies(transaction: Knex.Transaction, questionId: string): Promise<ReplyRow[]> {
  const { rows } = await transaction.raw(
    `select r.id, r.author_id, u.name as author_name, r.text, r.created_at as at from nativ.question_replies r
     join nativ.users u on u.workspace_id = r.workspace_id and u.id = r.author_id
     where r.workspace_id = (select app.workspace_id()) and r.question_id = ? order by r.created_at, r.id limit 200`,
    [questionId],
  );
  return rows;
}

export async function countMyOpen(transaction: Knex.Transaction): Promise<number> {
  const { rows } = await transaction.raw(
    `select count(*)::int as count from nativ.questions q
     where q.workspace_id = (select app.workspace_id()) and q.asker_id = (select app.user_id()) and q.state = 'open'`,
  );
  return rows[0].count;
}

/** Who is asked, of those who have not been. */
export async function nextChampion(transaction: Knex.Transaction, askerId: string): Promise<string | null> {
  const { rows } = await transaction.raw(`select app.next_champion(?, '{}') as id`, [askerId]);
  return rows[0].id;
}

export interface NewQuestion extends Pick<QuestionCreate, 'text' | 'screen' | 'roomId'> {
  readonly picture: MaskedPicture | null;
  readonly step: Step | null;
  readonly taskId: string | null;
  readonly instanceId: string | null;
  readonly lessonId: string | null;
  readonly championId: string | null;
  readonly passesAt: string | null;
}

export async function insertQuestion(
  transaction: Knex.Transaction,
  actor: Actor,
  { text, screen, picture, step, roomId, ...question }: NewQuestion,
): Promise<string> {
  const id = uuidv7();
  await transaction('nativ.questions').insert({
    workspace_id: actor.workspaceId,
    id,
    asker_id: actor.userId,
    text,
    screen,
    flow_id: step?.flowId ?? null,
    flow_number: step?.number ?? null,
    node_id: step?.nodeId ?? null,
    task_id: question.taskId,
    instance_id: question.instanceId,
    room_id: roomId ?? null,
    lesson_id: question.lessonId,
    picture: picture && JSON.stringify(picture),
    champion_id: question.championId,
    passes_at: question.passesAt,
  });
  return id;
}

export async function insertReply(
  transaction: Knex.Transaction,
  actor: Actor,
  questionId: string,
  text: string,
): Promise<void> {
  await transaction('nativ.question_replies').insert({
    workspace_id: actor.workspaceId,
    id: uuidv7(),
    question_id: questionId,
    author_id: actor.userId,
    text,
  });
}

export type Move = 'taken' | 'answered' | 'opened' | 'closed';

export async function moveQuestion(
  transaction: Knex.Transaction,
  id: string,
  becomes: Move,
  passesAt: string | null,
): Promise<'moved' | 'hidden' | 'notYours' | 'ended'> {
  const { rows } = await transaction.raw('select app.move_question(?, ?, ?) as outcome', [id, becomes, passesAt]);
  return rows[0].outcome;
}

export interface StepCountRow {
  readonly node_id: string;
  readonly asked: number;
  readonly still_open: number;
}

export async function countByStep(
  transaction: Knex.Transaction,
  flowKey: string,
  days: number,
): Promise<StepCountRow[] | null> {
  const flow = await transaction('nativ.flows').where({ key: flowKey }).first('id');
  if (flow === undefined) return null;
  const { rows } = await transaction.raw('select * from app.questions_by_step(?, now() - make_interval(days => ?))', [
    flow.id,
    days,
  ]);
  return rows;
}
