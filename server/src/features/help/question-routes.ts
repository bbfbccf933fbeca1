import type { Question, QuestionCreate, QuestionList, QuestionReplyCreate, StepQuestionsList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { QuestionOutcome, QuestionService } from './question-service.ts';
import { type Box, boxes } from './question-store.ts';

type Params = { readonly question: string };
const missing = 'question.not-found';
const reply = { status: 200, schema: 'nativ:api/question' };
const path = '/api/v1/questions';
const onePath = `${path}/:question`;

/** The help line. No token opens it: it is people who ask and people who answer. */
export function questionRoutes(questions: QuestionService): Route[] {
  return [listRoute(questions), askRoute(questions), ...oneRoutes(questions), byStepRoute(questions)];
}

const listRoute = (questions: QuestionService) =>
  defineRoute<{ query: { readonly box: Box }; response: QuestionList }>({
    method: 'get',
    path,
    summary:
      'Questions to champions: those that you asked, and as a champion those that wait and those that were answered',
    permission: 'workspace.use',
    query: { properties: { box: { type: 'string', enum: boxes, default: 'asked', description: 'Which of them.' } } },
    response: { status: 200, schema: 'nativ:api/question-list' },
    errors: [],
    handle: async ({ query }, actor) => ({ json: { items: await questions.list(actor, query.box) } }),
  });

const askRoute = (questions: QuestionService) =>
  defineRoute<{ body: QuestionCreate; response: Question }>({
    method: 'post',
    path,
    summary: 'Ask a champion, from where you are',
    permission: 'workspace.use',
    body: 'nativ:api/question-create',
    response: { status: 201, schema: 'nativ:api/question' },
    errors: ['question.too-many'],
    handle: async ({ body }, actor) => ({ json: questionIn(await questions.ask(actor, body)) }),
  });

const oneRoutes = (questions: QuestionService) => [
  defineRoute<{ params: Params; response: Question }>({
    method: 'get',
    path: onePath,
    summary: 'A question with its masked picture and what was said to it',
    permission: 'workspace.use',
    response: reply,
    errors: [missing],
    handle: async ({ params }, actor) => ({ json: questionIn(await questions.find(actor, idOf(params))) }),
  }),
  defineRoute<{ params: Params; body: QuestionReplyCreate; response: Question }>({
    method: 'post',
    path: `${onePath}/replies`,
    summary: 'Answer a question as a champion, or say more to your own, which opens it again',
    permission: 'workspace.use',
    body: 'nativ:api/question-reply-create',
    response: { ...reply, status: 201 },
    errors: [missing],
    handle: async ({ params, body }, actor) => ({
      json: questionIn(await questions.reply(actor, idOf(params), body.text)),
    }),
  }),
  defineRoute<{ params: Params; response: Question }>({
    method: 'post',
    path: `${onePath}/take`,
    summary: 'Take a question that waits, as a champion',
    permission: 'training.lead',
    response: reply,
    errors: [missing, 'question.not-yours', 'question.ended'],
    handle: async ({ params }, actor) => ({ json: questionIn(await questions.take(actor, idOf(params))) }),
  }),
  defineRoute<{ params: Params; response: Question }>({
    method: 'post',
    path: `${onePath}/close`,
    summary: 'Say that your question is done with',
    permission: 'workspace.use',
    response: reply,
    errors: [missing, 'question.not-yours'],
    handle: async ({ params }, actor) => ({ json: questionIn(await questions.close(actor, idOf(params))) }),
  }),
];

/** A designer sees how often, never who and what; the database answers nobody else. */
const byStepRoute = (questions: QuestionService) =>
  defineRoute<{ params: { readonly flow: string }; query: { readonly days: number }; response: StepQuestionsList }>({
    method: 'get',
    path: '/api/v1/flows/:flow/questions',
    summary: 'How often people asked for help, by step of a flow',
    permission: 'flows.design',
    query: {
      properties: {
        days: { type: 'integer', minimum: 1, maximum: 366, default: 30, description: 'Of how many days.' },
      },
    },
    response: { status: 200, schema: 'nativ:api/step-questions-list' },
    errors: ['flow.not-found'],
    handle: async ({ params, query }, actor) => ({
      json: { items: found(await questions.byStep(actor, params.flow, query.days), 'flow.not-found') },
    }),
  });

const idOf = ({ question }: Params) => idIn(question, missing);

function questionIn(outcome: QuestionOutcome): Question {
  switch (outcome.kind) {
    case 'there':
      return outcome.question;
    case 'hidden':
      throw new ProblemError(missing);
    case 'notYours':
      throw new ProblemError('question.not-yours');
    case 'ended':
      throw new ProblemError('question.ended');
    case 'tooMany':
      throw new ProblemError('question.too-many');
  }
}
