import type { FlowDocument, Scenario, ScenarioMove } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import {
  beginRehearsal,
  foundIn,
  type Judge,
  makeMove,
  runningScenario,
  runScenario,
  scenarioCoverage,
  scenarioOf,
  sentIn,
  tellBreak,
  viewOf,
  withRenamedNode,
} from '../../src/index.ts';
import { changed, recruitment } from './recruitment.ts';
import { rehearse, said, setupOf } from './rehearsals.ts';

const by = 'Dana';
const screened = { kind: 'completeTask', place: { node: 'screen' }, by, data: { approved: true } } as const;
const turnedDown = { ...screened, data: { approved: false } } as const;
const reminded = { kind: 'fireTimer', place: { node: 'late' } } as const;
const answered = { kind: 'answerRequest', place: { node: 'references' }, result: { status: 200, body: null } } as const;
const interviewed = { kind: 'completeTask', place: { node: 'interview' }, by, data: {} } as const;
const handedOver: Extract<ScenarioMove, { kind: 'completeTask' }> = {
  kind: 'completeTask',
  place: { node: 'work', within: ['handOver'] },
  by,
  data: {},
};
const accepted: readonly ScenarioMove[] = [screened, reminded, answered, interviewed, handedOver];

/** Keeps a run of the recruitment as it is drawn. */
function recorded(...moves: readonly ScenarioMove[]): Scenario {
  const setup = setupOf(recruitment);
  return scenarioOf(setup, rehearse(setup, ...moves), 'Any');
}

function ran(scenario: Scenario, document: FlowDocument = recruitment) {
  return runScenario(setupOf(document), scenario).outcome;
}

const broken = (scenario: Scenario, document?: FlowDocument) =>
  ran(scenario, document).breaks.map(({ move, code, nodeId, message }) => [move, code, nodeId, message]);

describe('a scenario', () => {
  test('pauses after each move, so that a run of many that set nothing going can be left', () => {
    const moves = Array.from({ length: 200 }, () => ({ kind: 'passTime', ms: 1 }) as const);
    const run = runningScenario(setupOf(recruitment), { ...recorded(), moves });

    expect([...run].length).toBeGreaterThanOrEqual(moves.length);
  });

  test('keeps what was done by the places of the drawing, and what came of it', () => {
    const scenario = recorded(...accepted);

    expect(JSON.stringify(scenario)).not.toContain('rehearsal');
    expect(scenario.moves).toEqual(accepted);
    expect(scenario.expect.end).toEqual({ status: 'completed' });
    expect(scenario.expect.path.map(({ node, times }) => `${node} ${times}`)).toEqual([
      'start 1',
      'screen 1',
      'fits 1',
      'both 1',
      'interview 1',
      'references 1',
      'late 1',
      'nudge 1',
      'nudged 1',
      'joined 2',
      'handOver 1',
      'done 1',
    ]);
    expect(scenario.expect.sent).toEqual([
      { node: 'screen', kind: 'task', times: 1 },
      { node: 'interview', kind: 'task', times: 1 },
      { node: 'references', kind: 'request', times: 1 },
      { node: 'nudge', kind: 'notification', times: 1 },
      { node: 'handOver', kind: 'call', times: 1 },
    ]);
  });

  test('that stops in the middle expects the case to wait there', () => {
    expect(recorded(screened).expect).toMatchObject({
      end: { status: 'running' },
      waits: [
        { node: 'interview', times: 1 },
        { node: 'references', times: 1 },
      ],
    });
  });

  test.each<[string, FlowDocument]>([
    [
      'texts and names',
      changed({ nodes: { screen: { name: 'Look', config: { group: 'social', title: 'Look', form: 'case' } } } }),
    ],
    [
      'how long a reminder waits',
      changed({
        nodes: { late: { config: { attachedTo: 'interview', interrupting: false, when: { duration: 'P9D' } } } },
      }),
    ],
    [
      'the order of what is drawn',
      { ...recruitment, nodes: recruitment.nodes.toReversed(), edges: recruitment.edges.toReversed() },
    ],
    [
      'a way that it does not take',
      changed({ nodes: { regret: { type: 'post', config: { group: 'legal', text: 'x' } } } }),
    ],
  ])('still passes after a change of %s', (_what, document) => {
    expect(broken(recorded(...accepted), document)).toEqual([]);
  });
});

describe('a broken scenario', () => {
  test('names the first move that does not fit, what was found there, and where it had strayed', () => {
    const document = changed({ edges: { yes: { condition: 'tasks.screen.approved && data.a' } } });

    expect(broken(recorded(...accepted), document)).toEqual([
      [
        1,
        'timer.not-set',
        'late',
        "Expected a clock to be running at 'late', but the case has ended. Look at what leads there, or record the scenario anew.",
      ],
      [undefined, 'path.extra', 'regret', "Expected not to come to 'Regret', but came there once."],
    ]);
  });

  test('is explained in both languages, with the names of the steps in each', () => {
    const document = changed({ edges: { yes: { condition: 'tasks.screen.approved && data.a' } } });

    const [first] = ran(recorded(screened, interviewed), document).breaks;

    expect(first?.messages).toEqual({
      en: "Expected a task to be open at 'Interview', but the case has ended. Look at what leads there, or record the scenario anew.",
      he: "בשלב 'ריאיון' הייתה אמורה לחכות משימה, אבל התיק כבר הסתיים. כדאי לבדוק מה מוביל לשם, או להקליט את התרחיש מחדש.",
    });
    expect(first?.params).toEqual({ occurrence: '1', found: 'completed' });
  });

  test('says so when a step that it names is gone', () => {
    const document = changed({
      nodes: { late: null, nudge: null, nudged: null },
      edges: { e5: null, e6: null },
    });

    expect(broken(recorded(...accepted), document)[0]?.slice(0, 3)).toEqual([1, 'node.unknown', 'late']);
  });

  test('says what came otherwise where every move fits, and what was found can be kept instead', () => {
    const scenario = recorded(turnedDown);
    const document = changed({
      nodes: { tell: { type: 'notify', name: 'Tell', config: { group: 'legal', text: 'x' } } },
      edges: { no: { target: 'tell' }, e12: { source: 'tell', target: 'regret' } },
    });

    const outcome = ran(scenario, document);

    expect(outcome.breaks.map(({ code, nodeId, params }) => [code, nodeId, params])).toEqual([
      ['path.extra', 'tell', { expected: '0', found: '1' }],
      ['sent.extra', 'tell', { expected: '0', found: '1', what: 'notification' }],
    ]);
    expect(ran({ ...scenario, expect: outcome.found }, document).passed).toBe(true);
  });

  test('tells a case that ends otherwise, and an incident that was not there before', () => {
    const endsWithError = changed({ nodes: { done: { type: 'errorEnd', config: { code: 'refused' } } } });
    const fails = changed({
      edges: {
        no: { condition: '1 / size(data.answer) == 1', default: false },
        yes: { condition: 'false' },
        other: { source: 'fits', target: 'done', default: true },
      },
    });

    expect(broken(recorded(turnedDown), endsWithError)).toEqual([
      [
        undefined,
        'end.differs',
        undefined,
        "Expected the case to be completed in the end, but it is completed with the error 'refused'.",
      ],
    ]);
    expect(broken(recorded(turnedDown), fails).map(([, code, nodeId]) => [code, nodeId])).toContainEqual([
      'incident.extra',
      'fits',
    ]);
  });

  test('of a called flow names the step of that flow', () => {
    const again = { ...handedOver, place: { ...handedOver.place, occurrence: 2 } };

    const { breaks } = ran({ ...recorded(...accepted), moves: [...accepted.slice(0, -1), again] });

    expect(breaks[0]?.message).toContain("a task to be open at 'work (2)', but the case waits at 'work'");
  });

  test('is told apart from one whose call was never made', () => {
    const { breaks } = ran({ ...recorded(screened), moves: [screened, handedOver] });

    expect(breaks[0]).toMatchObject({ code: 'case.not-running', nodeId: 'handOver', move: 1 });
  });
});

describe('the forms of a rehearsal', () => {
  /** Takes nothing without an amount, and does not let through what it hides. */
  const judge: Judge = (form, { hidden: _hidden, ...answers }, { language }) =>
    form !== 'case' || answers.amount !== undefined
      ? { kind: 'valid', answers }
      : { kind: 'invalid', errors: [{ path: '/amount', message: language === 'he' ? 'חסר סכום.' : 'How much?' }] };

  test('judge the answers that start it and that complete tasks, as in earnest', () => {
    const setup = setupOf(recruitment, { amount: 1, hidden: true }, { judge });

    const unstarted = beginRehearsal({ ...setup, start: { data: {} } });
    const unfit = makeMove(setup, rehearse(setup), screened);
    const fit = rehearse(setup, { ...screened, data: { amount: 2, approved: true, hidden: true } });

    expect(unstarted).toMatchObject({ kind: 'trouble', code: 'answers.unfit', nodeId: 'start' });
    expect(unfit.kind === 'trouble' && tellBreak(setup, unfit)).toMatchObject({
      code: 'answers.unfit',
      nodeId: 'screen',
      params: { form: 'case', paths: '/amount' },
      messages: {
        en: "Expected answers at 'Screening' that their form takes, but it does not take these: /amount: How much? Change them, or the form.",
        he: "הטופס של השלב 'סינון' אינו מקבל את התשובות האלה: /amount: חסר סכום. אפשר לשנות אותן, או את הטופס.",
      },
    });
    expect(viewOf(fit).cases[0]?.instance.variables).toMatchObject({
      data: { amount: 1 },
      tasks: { screen: { amount: 2, approved: true } },
    });
    expect(JSON.stringify(viewOf(fit).cases)).not.toContain('hidden');
  });

  test('break a scenario whose answers they no longer take, even the first', () => {
    const scenario = recorded(turnedDown);

    const { outcome } = runScenario({ ...setupOf(recruitment), judge }, scenario);

    expect(outcome).toMatchObject({ passed: false, touched: { nodes: [], edges: [] } });
    expect(outcome.breaks.map(({ code, move }) => [code, move])).toEqual([['answers.unfit', undefined]]);
  });
});

test('a scenario follows a step that gets another id, in the flow itself and as a call', () => {
  const renamed = ['screen', 'handOver', 'late'].reduce(
    (scenario, id) => withRenamedNode(scenario, id, `${id}_2`),
    recorded(...accepted),
  );
  const written = JSON.stringify(recruitment)
    .replace(/"(screen|handOver|late)"/g, '"$1_2"')
    .replaceAll('tasks.screen', 'tasks.screen_2');

  expect(broken(renamed, JSON.parse(written))).toEqual([]);
});

describe('what cannot be done is refused with a sentence, and nothing has happened', () => {
  const setup = setupOf(recruitment);
  const refused = (move: ScenarioMove, ...before: readonly ScenarioMove[]) => {
    const outcome = makeMove(setup, rehearse(setup, ...before), move);
    return outcome.kind === 'trouble' ? tellBreak(setup, outcome).messages : null;
  };

  test.each<[string, ScenarioMove, readonly ScenarioMove[]]>([
    ['task', interviewed, []],
    ['request', answered, []],
    ['message', { kind: 'deliverMessage', name: 'reply', content: null }, []],
    ['incident', { kind: 'resolveIncident', place: { node: 'screen' }, resolution: { how: 'retry' }, by }, []],
    ['wait', { kind: 'withdraw', place: { node: 'start' }, how: 'skip', by }, []],
    ['case', { kind: 'cancelCase', by }, [turnedDown]],
    ['year', { kind: 'passTime', ms: 3_155_760_000_000 * 20 }, []],
  ])('no such %s', (_what, move, before) => {
    const messages = refused(move, ...before);

    expect(messages?.en).toMatch(/^Expected .*\.$/);
    expect(messages?.he).toMatch(/[א-ת].*\.$/);
    expect(Object.values(messages ?? {}).join()).not.toMatch(/undefined/);
  });
});

describe('a rehearsal', () => {
  test('shows what is open with the places that moves name it by, also in a flow that it calls', () => {
    const setup = setupOf(recruitment);

    const both = viewOf(rehearse(setup, screened));
    const called = viewOf(rehearse(setup, screened, answered, interviewed));

    expect(both.tasks.map(({ place, title }) => [place, title])).toEqual([[{ node: 'interview' }, 'Interview']]);
    expect(both.timers.map(({ place, dueAt }) => [place, dueAt])).toEqual([
      [{ node: 'late' }, '2026-03-03T08:00:00.000Z'],
    ]);
    expect(both.requests.map(({ place }) => place)).toEqual([{ node: 'references' }]);
    expect(called.tasks.map(({ place }) => place)).toEqual([{ node: 'work', within: ['handOver'] }]);
    expect(called.cases.map(({ flow, within }) => [flow, within])).toEqual([
      ['main', []],
      ['other', ['handOver']],
    ]);
  });

  test('tells what each move would have sent', () => {
    expect(sentIn(rehearse(setupOf(recruitment), turnedDown))).toMatchObject([
      { kind: 'sendMessage', nodeId: 'regret' },
    ]);
  });

  test('fires what is due on the way, each at its own time, and at once what is due already', () => {
    const at = rehearse(setupOf(recruitment), screened, { kind: 'passTime', ms: 5 * 86_400_000 });

    expect(at.steps.map(({ step }) => [step.history.cause.kind, step.history.at])).toEqual([
      ['fireTimer', '2026-03-03T08:00:00.000Z'],
    ]);
    expect(viewOf(at).now).toBe('2026-03-06T08:00:00.000Z');
  });

  test('numbers what is open several times over, the oldest first', () => {
    const document: FlowDocument = {
      title: 'Guests',
      nodes: [
        { id: 'start', type: 'formStart', config: { form: 'case' } },
        { id: 'each', type: 'forEach', config: { list: 'data.guests', item: 'guest' } },
        { id: 'call', type: 'userTask', parent: 'each', config: { group: 'legal', title: 'Call {{vars.guest}}' } },
        { id: 'called', type: 'end', parent: 'each' },
        { id: 'done', type: 'end' },
      ],
      edges: [
        { id: 'a', source: 'start', target: 'each' },
        { id: 'b', source: 'call', target: 'called' },
        { id: 'c', source: 'each', target: 'done' },
      ],
    };
    const setup = setupOf(document, { guests: ['p', 'q', 'r'] });
    const second = { kind: 'completeTask', place: { node: 'call', occurrence: 2 }, by, data: {} } as const;

    const titles = viewOf(rehearse(setup, second)).tasks.map(({ title, place }) => [title, place.occurrence ?? 1]);

    expect(titles).toEqual([
      ['Call p', 1],
      ['Call r', 2],
    ]);
  });

  test('that would never come to rest is refused, not waited for', () => {
    const everyMinute = changed({
      nodes: {
        late: { config: { attachedTo: 'interview', interrupting: false, when: { duration: 'PT1M' }, every: 'PT1M' } },
      },
    });
    const setup = setupOf(everyMinute);

    const outcome = makeMove(setup, rehearse(setup, screened), { kind: 'passTime', ms: 365 * 86_400_000 });

    expect(outcome).toMatchObject({ kind: 'trouble', code: 'run.too-long' });
  });

  test('of a flow that calls itself without end is refused', () => {
    const document: FlowDocument = {
      title: 'Again',
      nodes: [
        { id: 'start', type: 'manualStart' },
        { id: 'fork', type: 'parallelGateway' },
        { id: 'one', type: 'callFlow', config: { flow: 'main' } },
        { id: 'two', type: 'callFlow', config: { flow: 'main' } },
        { id: 'done', type: 'end' },
      ],
      edges: [
        { id: 'a', source: 'start', target: 'fork' },
        { id: 'b', source: 'fork', target: 'one' },
        { id: 'c', source: 'fork', target: 'two' },
        { id: 'd', source: 'one', target: 'done' },
        { id: 'e', source: 'two', target: 'done' },
      ],
    };

    expect(beginRehearsal(setupOf(document))).toMatchObject({ kind: 'trouble', code: 'run.too-long' });
  });

  test('raises an incident where a called flow is not published, as a server would', () => {
    const setup = setupOf(recruitment);
    const alone = { ...setup, flows: new Map([...setup.flows].slice(0, 1)) };

    const view = viewOf(rehearse(alone, screened, answered, interviewed));

    expect(view.incidents.map(({ place, code }) => [place, code])).toEqual([
      [{ node: 'handOver' }, expect.any(String)],
    ]);
  });

  test('lets a model say what was laid down for it, and keeps what a real one said', () => {
    const document: FlowDocument = {
      title: 'Sort',
      nodes: [
        { id: 'start', type: 'formStart', config: { form: 'case' } },
        { id: 'sort', type: 'classify', config: { classifier: 'kinds', fields: ['data.answer'], variable: 'kind' } },
        { id: 'done', type: 'end' },
      ],
      edges: [
        { id: 'a', source: 'start', target: 'sort' },
        { id: 'b', source: 'sort', target: 'done' },
      ],
    };
    const kindOf = (more: Parameters<typeof setupOf>[2]) => {
      const setup = setupOf(document, { answer: 'help' }, more);
      const at = rehearse(setup);
      const kind = viewOf(at).cases[0]?.instance.variables.vars.kind;
      return [(kind as { label: string | null } | undefined)?.label, scenarioOf(setup, at, 'x').classifications];
    };
    const legal = { model: 'kinds', label: 'legal', score: 0.9 };

    expect(kindOf({})).toEqual([null, undefined]);
    expect(kindOf({ classifications: [legal] })).toEqual(['legal', [legal]]);
    expect(kindOf({ classify: () => said('social', 0.7) })).toEqual([
      'social',
      [{ model: 'kinds', text: 'help', label: 'social', score: 0.7 }],
    ]);
  });
});

test('coverage says which nodes and edges no scenario comes by', () => {
  const setup = setupOf(recruitment);
  const outcome = runScenario(setup, recorded(...accepted)).outcome;

  expect(scenarioCoverage(recruitment, [outcome])).toEqual({
    nodes: 13,
    edges: 13,
    untouchedNodes: ['regret'],
    untouchedEdges: ['no', 'e11'],
  });
  expect(scenarioCoverage(recruitment, [outcome, ran(recorded(turnedDown))])).toMatchObject({
    untouchedNodes: [],
    untouchedEdges: [],
  });
  expect(foundIn(rehearse(setup)).path).toEqual([
    { node: 'start', times: 1 },
    { node: 'screen', times: 1 },
  ]);
});
