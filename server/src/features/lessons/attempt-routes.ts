import type {
  LessonAttempt,
  LessonAttemptCreate,
  LessonAttemptList,
  LessonAttemptStarted,
  RoomLesson,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found } from '../route-parts.ts';
import type { AttemptService } from './attempt-service.ts';

type Params = { lesson: string };

const path = '/api/v1/lessons/:lesson/attempts';

/** Taking lessons: begun from live work, done in a practice room. */
export function attemptRoutes(attempts: AttemptService): Route[] {
  return [
    defineRoute<{ params: Params; response: LessonAttemptList }>({
      method: 'get',
      path,
      summary: 'My attempts at a lesson, the newest first',
      permission: 'workspace.use',
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/lesson-attempt-list' },
      errors: ['lesson.not-found'],
      handle: async ({ params }, actor) => ({
        json: { items: found(await attempts.mine(actor, params.lesson), 'lesson.not-found') },
      }),
    }),
    defineRoute<{ params: Params; body: LessonAttemptCreate; response: LessonAttemptStarted }>({
      method: 'post',
      path,
      summary: 'Begins a lesson in a practice room of its own, or goes on with what I have begun',
      permission: 'workspace.use',
      scope: 'tasks:write',
      body: 'nativ:api/lesson-attempt-create',
      response: { status: 201, schema: 'nativ:api/lesson-attempt-started' },
      errors: ['lesson.not-found', 'lesson.does-not-fit', 'lesson.no-attempt-left', 'lesson.too-many-rooms'],
      async handle({ params, body, raw }, actor) {
        const outcome = await attempts.begin(actor, params.lesson, body.mode, requestLanguage(raw));
        if (outcome.kind === 'begun') return { json: outcome.started };
        const codes = {
          missing: 'lesson.not-found',
          doesNotFit: 'lesson.does-not-fit',
          noAttemptLeft: 'lesson.no-attempt-left',
          tooManyRooms: 'lesson.too-many-rooms',
        } as const;
        throw new ProblemError(codes[outcome.kind]);
      },
    }),
    defineRoute<{ response: RoomLesson }>({
      method: 'get',
      path: '/api/v1/room/lesson',
      summary: 'The lesson that is taken in this practice room, and where it stands',
      permission: 'workspace.use',
      scope: 'tasks:read',
      response: { status: 200, schema: 'nativ:api/room-lesson' },
      errors: ['lesson.not-here'],
      handle: async (_request, actor) => ({ json: found(await attempts.inRoom(actor), 'lesson.not-here') }),
    }),
    defineRoute<{ response: LessonAttempt }>({
      method: 'post',
      path: '/api/v1/room/lesson/finish',
      summary: 'Ends the lesson of this practice room and says how it went; asked again, it says the same',
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: { status: 200, schema: 'nativ:api/lesson-attempt' },
      errors: ['lesson.not-here', 'lesson.not-yours'],
      async handle(_request, actor) {
        const outcome = await attempts.finish(actor);
        if (outcome === 'notYours') throw new ProblemError('lesson.not-yours');
        return { json: found(outcome, 'lesson.not-here') };
      },
    }),
  ];
}
