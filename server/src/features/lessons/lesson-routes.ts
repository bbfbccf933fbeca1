import type {
  Lesson,
  LessonCreate,
  LessonJudgement,
  LessonNext,
  LessonPatch,
  LessonSummaryList,
  LessonTakeOver,
} from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, documentLimits, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { EditOutcome, EditService } from './edit-service.ts';
import type { LessonService } from './lesson-service.ts';
import type { CreateLessonOutcome, RecordService } from './record-service.ts';

type Params = { lesson: string };

const path = '/api/v1/lessons';
const onePath = `${path}/:lesson`;
const reply = { status: 200, schema: 'nativ:api/lesson' };

/** Lessons for those who learn, and for those who make them. */
export function lessonRoutes(parts: {
  readonly lessons: LessonService;
  readonly records: RecordService;
  readonly edits: EditService;
}): Route[] {
  const { lessons, records, edits } = parts;
  return [...readRoutes(lessons), createRoute(records), ...editRoutes(edits)];
}

function readRoutes(lessons: LessonService): Route[] {
  return [
    defineRoute<{ response: LessonSummaryList }>({
      method: 'get',
      path,
      summary: 'The lessons that I may see: what is next for me first',
      permission: 'workspace.use',
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/lesson-summary-list' },
      errors: [],
      handle: async (_request, actor) => ({ json: await lessons.list(actor) }),
    }),
    defineRoute<{ response: LessonNext }>({
      method: 'get',
      path: `${path}/next`,
      summary: 'The next thing for me to learn, by my groups and my role',
      permission: 'workspace.use',
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/lesson-next' },
      errors: [],
      handle: async (_request, actor) => ({ json: await lessons.next(actor) }),
    }),
    defineRoute<{ params: Params; response: Lesson }>({
      method: 'get',
      path: onePath,
      summary: 'Gives a lesson; what was decided at its steps is for those who lead training',
      permission: 'workspace.use',
      scope: 'flows:read',
      response: reply,
      errors: ['lesson.not-found'],
      handle: async ({ params }, actor) => ({
        json: found(await lessons.get(actor, params.lesson), 'lesson.not-found'),
      }),
    }),
    defineRoute<{ params: Params; query: { against?: 'published' | 'draft' }; response: LessonJudgement }>({
      method: 'get',
      path: `${onePath}/verdict`,
      summary: 'Says what the flow makes of a lesson, as it is published or as its draft would',
      permission: 'training.lead',
      scope: 'flows:write',
      query: { properties: { against: { type: 'string', enum: ['published', 'draft'] } } },
      response: { status: 200, schema: 'nativ:api/lesson-judgement' },
      errors: ['lesson.not-found'],
      handle: async ({ params, query }, actor) => ({
        json: found(await lessons.verdict(actor, params.lesson, query.against ?? 'published'), 'lesson.not-found'),
      }),
    }),
  ];
}

const createRoute = (records: RecordService) =>
  defineRoute<{ body: LessonCreate; response: Lesson }>({
    method: 'post',
    path,
    summary: 'Makes a lesson out of a case that was done in a practice room: a draft, to be told and published',
    permission: 'training.lead',
    scope: 'flows:write',
    body: 'nativ:api/lesson-create',
    response: { status: 201, schema: 'nativ:api/lesson' },
    errors: ['lesson.no-such-case', 'lesson.key-taken', 'lesson.not-to-be-taught', 'lesson.nothing-done'],
    async handle({ body }, actor) {
      const room = idIn(body.room, 'lesson.no-such-case');
      const instance = idIn(body.instance, 'lesson.no-such-case');
      const outcome = await records.create(actor, { ...body, room, instance });
      if (outcome.kind !== 'created') throw new ProblemError(notCreated[outcome.kind]);
      const { lesson } = outcome;
      return { json: lesson, headers: { Location: `${path}/${lesson.key}` } };
    },
  });

const notCreated: Readonly<Record<Exclude<CreateLessonOutcome['kind'], 'created'>, ProblemCode>> = {
  missingRoom: 'lesson.no-such-case',
  missingCase: 'lesson.no-such-case',
  missingFlow: 'lesson.no-such-case',
  keyTaken: 'lesson.key-taken',
  refused: 'lesson.not-to-be-taught',
  nothingDone: 'lesson.nothing-done',
};

function editRoutes(edits: EditService): Route[] {
  return [
    defineRoute<{ params: Params; body: LessonPatch; response: Lesson }>({
      method: 'patch',
      path: onePath,
      summary: 'Changes what a lesson says, whom it is for and what counts',
      permission: 'training.lead',
      scope: 'flows:write',
      body: 'nativ:api/lesson-patch',
      limits: documentLimits,
      response: reply,
      errors: ['lesson.not-found', 'lesson.changed-meanwhile'],
      handle: async ({ params, body }, actor) => ({ json: changed(await edits.change(actor, params.lesson, body)) }),
    }),
    moveRoute('publish', 'Gives a lesson to those who learn; whoever has tried it before may try anew', (actor, key) =>
      edits.publish(actor, key),
    ),
    moveRoute('archive', 'Takes a lesson out of use; what people have learned from it stays', (actor, key) =>
      edits.archive(actor, key),
    ),
    moveRoute('restore', 'Brings an archived lesson back, as a draft', (actor, key) => edits.restore(actor, key)),
    defineRoute<{ params: Params; body: LessonTakeOver; response: Lesson }>({
      method: 'post',
      path: `${onePath}/take-over`,
      summary: 'Makes a lesson fit the flow of now: what is gone goes, and what came in stands there without a why',
      permission: 'training.lead',
      scope: 'flows:write',
      body: 'nativ:api/lesson-take-over',
      response: reply,
      errors: ['lesson.not-found', 'lesson.changed-meanwhile', 'lesson.does-not-fit'],
      handle: async ({ params, body }, actor) => ({
        json: changed(await edits.takeOver(actor, params.lesson, body.revision)),
      }),
    }),
  ];
}

type Move = (actor: Parameters<EditService['publish']>[0], key: string) => Promise<EditOutcome>;

const moveRoute = (name: 'publish' | 'archive' | 'restore', summary: string, move: Move) =>
  defineRoute<{ params: Params; response: Lesson }>({
    method: 'post',
    path: `${onePath}/${name}`,
    summary,
    permission: 'training.lead',
    scope: 'flows:write',
    response: reply,
    errors: ['lesson.not-found', 'lesson.does-not-fit', 'lesson.nothing-to-do'],
    handle: async ({ params }, actor) => ({ json: changed(await move(actor, params.lesson)) }),
  });

function changed(outcome: EditOutcome): Lesson {
  if (outcome.kind === 'changed') return outcome.lesson;
  const codes = {
    missing: 'lesson.not-found',
    changedMeanwhile: 'lesson.changed-meanwhile',
    doesNotFit: 'lesson.does-not-fit',
    nothingToDo: 'lesson.nothing-to-do',
  } as const;
  throw new ProblemError(codes[outcome.kind]);
}
