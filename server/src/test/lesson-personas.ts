import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import {
  designs,
  groupFacts,
  groupNames,
  id,
  type PersonaName,
  personas,
  type WorkspaceName,
  workspaces,
} from './personas.ts';
import { managesGroup } from './visibility-oracle.ts';

interface LessonSample {
  readonly id: string;
  readonly key: string;
  readonly workspace: WorkspaceName;
  readonly state: 'published' | 'draft';
}

/** One that everybody takes, one that is being written, and one of another workspace under the same key. */
const lessons = {
  published: { id: id(97_001), key: 'answering', workspace: 'ours', state: 'published' },
  draft: { id: id(97_002), key: 'not-yet', workspace: 'ours', state: 'draft' },
  theirs: { id: id(97_003), key: 'theirs', workspace: 'theirs', state: 'published' },
} as const satisfies Readonly<Record<string, LessonSample>>;
export const lessonSamples: readonly LessonSample[] = Object.values(lessons);
const mediaOf = ({ id: lesson }: LessonSample) => id(Number(lesson.slice(-12)) + 100);

/** Of somebody in two groups, of one whom a classified group hides, of one in no group, and of another workspace. */
const attempts = [
  { id: id(97_201), of: 'member', lesson: lessons.published },
  { id: id(97_202), of: 'classified', lesson: lessons.published },
  { id: id(97_203), of: 'outsider', lesson: lessons.published },
  { id: id(97_204), of: 'stranger', lesson: lessons.theirs },
] as const satisfies readonly { id: string; of: PersonaName; lesson: LessonSample }[];

const here = (name: PersonaName) => workspaces[personas[name].workspace];
const leads = (name: PersonaName) => ['admin', 'champion'].includes(personas[name].role);
const mayDesign = (name: PersonaName) => ['admin', 'designer'].includes(personas[name].role);

export async function seedLessons(transaction: Knex.Transaction): Promise<void> {
  for (const lesson of lessonSamples) {
    const row = { workspace_id: workspaces[lesson.workspace] };
    const document = { title: 'A lesson', summary: '', roles: [], groups: [], flow: 'inquiry-routing', steps: [] };
    const start = { language: 'en', at: '2026-03-01T08:00:00.000Z', answers: {} };
    await transaction('nativ.lessons').insert({
      ...row,
      id: lesson.id,
      key: lesson.key,
      flow_id: designs[lesson.workspace].flow,
      document: JSON.stringify({ ...document, recordedVersion: 1, start, criterion: { atLeast: 0.8, attempts: 3 } }),
      fits: '{"flow": {"title": "x", "nodes": [], "edges": []}, "forms": {}}',
      state: lesson.state,
    });
    const media = { lesson_id: lesson.id, type: 'image/png', bytes: Buffer.from('x'), size: 1 };
    await transaction('nativ.lesson_media').insert({ ...row, id: mediaOf(lesson), ...media });
  }
  await transaction('nativ.attempts').insert(
    attempts.map(({ id: attempt, of, lesson }) => ({
      workspace_id: here(of),
      id: attempt,
      lesson_id: lesson.id,
      lesson_revision: 1,
      user_id: personas[of].id,
      mode: 'guided',
      step_count: 1,
    })),
  );
}

export const seesLesson = (name: PersonaName, { workspace, state }: LessonSample): boolean =>
  here(name) === workspaces[workspace] && (state === 'published' || leads(name) || mayDesign(name));

function seesAttempt(name: PersonaName, of: PersonaName): boolean {
  if (here(name) !== here(of)) return false;
  const isTheirManager = groupNames.some((group) => of in groupFacts(group).members && managesGroup(name, group));
  return name === of || leads(name) || isTheirManager;
}

export function visibleLessons(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const seen = lessonSamples.filter((one) => seesLesson(name, one));
  return {
    lessons: seen.map((one) => one.id),
    lesson_media: seen.map(mediaOf),
    attempts: attempts.filter(({ of }) => seesAttempt(name, of)).map((one) => one.id),
  };
}

/** Writing lessons and their scenarios, and marking one's own attempts, which nobody may. */
export function lessonAttempts(name: PersonaName): readonly Attempt[] {
  const at = here(name);
  const may = leads(name);
  const { workspace } = personas[name];
  const { flow } = designs[workspace];
  const mine = workspace === 'ours' ? lessons.published : lessons.theirs;
  const fresh = id(97_900);
  const lesson = `insert into nativ.lessons (workspace_id, id, key, flow_id, document, fits) values (?, ?, 'fresh', ?, '{}', '{}')`;
  const scenario =
    "insert into nativ.flow_scenarios (workspace_id, id, flow_id, lesson_id, document, size) values (?, ?, ?, ?, '{}', 2)";
  const picture = `insert into nativ.lesson_media (workspace_id, id, lesson_id, type, bytes, size) values (?, ?, ?, 'image/png', 'x', 1)`;
  const attempt = `insert into nativ.attempts (workspace_id, id, lesson_id, lesson_revision, user_id, mode, step_count) values (?, ?, ?, 1, ?, 'alone', 1)`;
  const kept = { sql: scenario, values: [at, fresh, flow, mine.id] };
  const write = (
    table: string,
    what: string,
    sql: string,
    values: readonly (string | null)[],
    allowed: boolean,
  ): Attempt => ({ table, name: what, sql, values, allowed });
  const changeKept = "update nativ.flow_scenarios set document = '{}' where lesson_id is not null";
  const removeKept = 'delete from nativ.flow_scenarios where lesson_id is not null';
  return [
    write('lessons', 'write a lesson', lesson, [at, fresh, flow], may),
    write('lessons', 'publish the lessons', "update nativ.lessons set state = 'published'", [], may),
    write('lessons', 'remove the lessons', 'delete from nativ.lessons', [], false),
    write('lesson_media', 'add a picture', picture, [at, fresh, mine.id], may),
    write('lesson_media', 'remove the pictures', 'delete from nativ.lesson_media', [], may),
    write('attempts', 'take a lesson by hand', attempt, [at, fresh, mine.id, personas[name].id], false),
    write('attempts', 'mark their own attempts', 'update nativ.attempts set right_count = 1', [], false),
    write('attempts', 'remove attempts', 'delete from nativ.attempts', [], false),
    write('flow_scenarios', 'keep the scenario of a lesson', scenario, kept.values, may || mayDesign(name)),
    {
      ...write('flow_scenarios', 'change the scenario of a lesson', changeKept, [], may || mayDesign(name)),
      before: kept,
    },
    {
      ...write('flow_scenarios', 'remove the scenario of a lesson', removeKept, [], may || mayDesign(name)),
      before: kept,
    },
  ];
}
