import { calendarsAround, flowsAround, type Moment, momentsUpTo, scenarioOf, viewOf } from '@nativ/runtime';
import type { FlowDocument, FlowSurroundings } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { actorsOf } from './actors.ts';
import { nextMove } from './next-move.ts';
import { answerModel, beginRun, goTo, moveOn, openQuestion, type Run, runAgain } from './run.ts';

const surroundings: FlowSurroundings = {
  forms: [
    {
      key: 'answer',
      document: {
        title: 'Answer',
        schema: { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } },
      },
    },
  ],
  groups: ['intake'],
  flows: [],
  calendars: [],
  classifiers: [],
};

/** A task with a form, then two votes, then a wait of two days. */
const flow: FlowDocument = {
  title: 'Tried',
  nodes: [
    { id: 'start', type: 'manualStart', config: {} },
    { id: 'check', type: 'userTask', config: { group: 'intake', title: 'Check', form: 'answer' } },
    { id: 'agree', type: 'approval', config: { groups: ['intake'], people: 2, title: 'Agree' } },
    { id: 'pause', type: 'wait', config: { when: { duration: 'P2D' } } },
    { id: 'end', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'start', target: 'check' },
    { id: 'b', source: 'check', target: 'agree' },
    { id: 'c', source: 'agree', target: 'pause' },
    { id: 'd', source: 'pause', target: 'end' },
  ],
};

function setupOf(document: FlowDocument, around: FlowSurroundings = surroundings) {
  const compiled = flowsAround(around, 'tried', document);
  if (!('flows' in compiled)) throw new Error(JSON.stringify(compiled.problems));
  const calendars = calendarsAround(around);
  return {
    flow: 'tried',
    flows: compiled.flows,
    documents: new Map([['tried', document]]),
    startAt: '2026-03-01T08:00:00Z',
    start: { data: {} },
    ...(calendars && { calendars }),
  };
}

function begun(document = flow): Run {
  const run = beginRun(setupOf(document));
  if ('code' in run) throw new Error(run.code);
  return run;
}

/** Lets everybody do their work until nobody has any. */
function played(from: Run): Run {
  let run = from;
  for (let moves = 0; moves < 20; moves += 1) {
    const next = nextMove(viewOf(run.at), surroundings, 'Example');
    if (next === null) return run;
    run = moveOn(run, next);
  }
  return run;
}

const kindsOf = (moment: Moment) => momentsUpTo(moment).map(({ move }) => move?.kind ?? 'start');

it('plays to the end by itself: forms are filled, votes come from different people, time passes', () => {
  const run = played(begun());
  expect(run.trouble).toBeNull();
  expect(viewOf(run.at).isOver).toBe(true);
  expect(kindsOf(run.at)).toEqual(['start', 'completeTask', 'completeTask', 'completeTask', 'fireTimer']);
  expect(viewOf(run.at).now).toBe('2026-03-03T08:00:00.000Z');
  expect(scenarioOf(run.setup, run.at, 'Kept').expect.end).toEqual({ status: 'completed' });
});

it('goes back to any moment, keeps what came later until something else is done there', () => {
  const end = played(begun());
  const second = momentsUpTo(end.head)[1];
  if (!second) throw new Error('Expected a second moment.');
  const back = goTo(end, second);
  expect(viewOf(back.at).tasks.map(({ nodeId }) => nodeId)).toEqual(['agree', 'agree']);
  expect(back.head).toBe(end.head);
  const other = moveOn(back, { kind: 'passTime', ms: 60_000 });
  expect(kindsOf(other.head)).toEqual(['start', 'completeTask', 'passTime']);
});

it('says why a move does not fit, and nothing has happened', () => {
  const run = begun();
  const refused = moveOn(run, { kind: 'answerRequest', place: { node: 'check' }, result: {} });
  expect(refused.trouble?.code).toBe('request.not-open');
  expect(refused.at).toBe(run.at);
});

it('does the same once more in another drawing, as far as it fits', () => {
  const end = played(begun());
  const shorter = {
    ...flow,
    nodes: flow.nodes.filter(({ id }) => id !== 'agree'),
    edges: flow.edges.flatMap((edge) => (edge.id === 'b' ? { ...edge, target: 'pause' } : edge.id === 'c' ? [] : edge)),
  };
  const again = runAgain(setupOf(shorter), end);
  if ('code' in again) throw new Error(again.code);
  expect(again.trouble?.nodeId).toBe('agree');
  expect(viewOf(again.at).timers.map(({ nodeId }) => nodeId)).toEqual(['pause']);
});

it('asks nobody to vote who has voted already', () => {
  const run = moveOn(moveOn(begun(), nextOf(begun())), nextOf(moveOn(begun(), nextOf(begun()))));
  const view = viewOf(run.at);
  const [task] = view.tasks;
  if (!task) throw new Error('Expected an open vote.');
  expect(actorsOf(view, task)).toEqual(['intake-2@example.org', 'intake-3@example.org', 'intake-1@example.org']);
});

function nextOf(run: Run) {
  const next = nextMove(viewOf(run.at), surroundings, 'Example');
  if (next === null) throw new Error('Expected something to happen next.');
  return next;
}

it('asks what a classifier says where no model answers, and goes the same way once more with the answer', () => {
  const sorts: FlowDocument = {
    title: 'Tried',
    nodes: [
      { id: 'start', type: 'manualStart', config: {} },
      { id: 'kind', type: 'classify', config: { classifier: 'kind', text: "'my landlord'", variable: 'kind' } },
      { id: 'fork', type: 'exclusiveGateway' },
      { id: 'legal', type: 'userTask', config: { group: 'intake', title: 'Legal' } },
      { id: 'end', type: 'end' },
    ],
    edges: [
      { id: 'a', source: 'start', target: 'kind' },
      { id: 'b', source: 'kind', target: 'fork' },
      { id: 'c', source: 'fork', target: 'legal', condition: "vars.kind.label == 'legal'" },
      { id: 'd', source: 'fork', target: 'end', default: true },
      { id: 'e', source: 'legal', target: 'end' },
    ],
  };
  const labels = [{ key: 'legal', title: 'Legal' }];
  const kind = { key: 'kind', title: 'Kind', labels, isReady: true, readsSealed: false };
  const setup = setupOf(sorts, { ...surroundings, classifiers: [kind] });
  const run = beginRun({ ...setup, classify: () => null });
  if ('code' in run) throw new Error(run.code);
  const question = openQuestion(run);

  const answered = question && answerModel(run, { ...question, label: 'legal', score: 1 });

  expect(viewOf(run.at).isOver).toBe(true);
  expect(question).toMatchObject({ model: 'kind', text: 'my landlord', label: null });
  if (!answered || 'code' in answered) throw new Error('Expected a run.');
  expect(openQuestion(answered)).toBeNull();
  expect(viewOf(answered.at).tasks.map(({ nodeId }) => nodeId)).toEqual(['legal']);
});
