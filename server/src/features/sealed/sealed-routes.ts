import type { AnswersOpen, OpenedAnswers } from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn, refuseTokens } from '../route-parts.ts';
import type { SealedService } from './sealed-service.ts';

/** Opening sealed answers. For people who are signed in: a token opens nothing, since the log names who has read. */
export function sealedRoutes(sealed: SealedService): Route[] {
  const route = (kind: 'answers' | 'taskAnswers', path: string, what: string) =>
    defineRoute<{ params: { id: string }; body: AnswersOpen; response: OpenedAnswers }>({
      method: 'post',
      path,
      summary: `Opens sealed answers of ${what}, and records that you did`,
      permission: 'workspace.use',
      body: 'nativ:api/answers-open',
      response: { status: 200, schema: 'nativ:api/opened-answers' },
      errors: ['answer.not-found'],
      async handle({ params, body }, actor) {
        refuseTokens(actor);
        const id = idIn(params.id, 'answer.not-found');
        const answers = found(await sealed.openAnswers(actor, kind, id, body.fields), 'answer.not-found');
        return { json: { answers: answers as OpenedAnswers['answers'] } };
      },
    });
  return [
    route('answers', '/api/v1/submissions/:id/open', 'a submission'),
    route('taskAnswers', '/api/v1/tasks/:id/open', 'a task'),
  ];
}
