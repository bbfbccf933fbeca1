import type { FlowDocument, ScenarioMove } from '@nativ/schemas';
import fc from 'fast-check';
import {
  beginRehearsal,
  type Classification,
  type Moment,
  makeMove,
  type RehearsalSetup,
  viewOf,
} from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { caseAnswers, structuredFlows } from '../properties/structured-flows.ts';

export const STARTED = '2026-03-01T08:00:00.000Z';

/** What the flows of the arbitrary call. */
export const other: FlowDocument = {
  title: { he: 'אחר', en: 'Other' },
  nodes: [
    { id: 'start', type: 'manualStart' },
    { id: 'work', type: 'userTask', config: { group: 'legal', title: 'Work', form: 'case' } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'start', target: 'work' },
    { id: 'b', source: 'work', target: 'done' },
  ],
};

/** A rehearsal of a flow that is called 'main' and may call 'other'. */
export function setupOf(
  document: unknown,
  data: Record<string, unknown> = {},
  more: Partial<RehearsalSetup> = {},
): RehearsalSetup {
  return {
    flow: 'main',
    flows: new Map([
      ['main', compiled(document, 200)],
      ['other', compiled(other, 200)],
    ]),
    documents: new Map([
      ['main', document as FlowDocument],
      ['other', other],
    ]),
    startAt: STARTED,
    start: { data, by: 'author' },
    ...more,
  };
}

/** The moment that a step of a test must come to. */
export function moment(outcome: Moment | { readonly kind: 'trouble'; readonly code: string }): Moment {
  if (outcome.kind === 'moment') return outcome;
  throw new Error(`Expected the move to fit, but it was refused: ${outcome.code}.`);
}

/** Begins a rehearsal and makes moves that must fit. */
export function rehearse(setup: RehearsalSetup, ...moves: readonly ScenarioMove[]): Moment {
  return moves.reduce((from, move) => moment(makeMove(setup, from, move)), moment(beginRehearsal(setup)));
}

const picks = fc.array(fc.record({ pick: fc.nat(1000), how: fc.nat(99), yes: fc.boolean() }), { maxLength: 20 });

/** Flows of every node type, with answers, and choices among whatever may be done. */
export const randomRehearsals = fc.record({ document: structuredFlows, data: caseAnswers, picks });

export type RandomRehearsal = typeof randomRehearsals extends fc.Arbitrary<infer Value> ? Value : never;

/** Says something of every text, as a model would. */
export const classify: NonNullable<RehearsalSetup['classify']> = ({ open: text }) =>
  text === '' ? null : said(text.length > 2 ? 'long' : 'short', Math.min(1, text.length / 5));

/** A label as a model gives it. */
export const said = (label: string, probability: number): Classification => ({
  label,
  probability,
  runnersUp: [],
  abstained: null,
  model: 1,
});

/** Does at random what can be done, as long as something can. */
export function rehearseAtRandom({ document, data, picks: all }: RandomRehearsal) {
  const setup = setupOf(document, data, { classify });
  let last = moment(beginRehearsal(setup));
  for (const { pick, how, yes } of all) {
    const moves = movesAt(last, how, yes);
    const move = moves[pick % Math.max(1, moves.length)];
    if (!move) break;
    const next = makeMove(setup, last, move);
    if (next.kind === 'moment') last = next;
  }
  return { setup, last };
}

/** Whatever the people, the systems and the clock can do at a moment. */
export function movesAt(at: Moment, how: number, yes: boolean): readonly ScenarioMove[] {
  const { tasks, timers, requests, messages, incidents, waits, isOver } = viewOf(at);
  if (isOver) return [];
  const by = `member${how % 4}`;
  const resolution = resolutions[how % resolutions.length] ?? { how: 'retry' };
  const again = yes && at.index < 8;
  const done = tasks.map(
    ({ place }) => ({ kind: 'completeTask', place, by, data: { approved: yes, again, label: 'long' } }) as const,
  );
  return [
    ...done,
    ...requests.map(({ place }) =>
      how > 30
        ? ({ kind: 'answerRequest', place, result: { status: 200, body: { x: 1 } } } as const)
        : ({ kind: 'failRequest', place, code: yes ? 'none' : null } as const),
    ),
    ...timers.map(({ place }) => ({ kind: 'fireTimer', place }) as const),
    ...messages.map(({ name, place: { within } }) => ({
      kind: 'deliverMessage' as const,
      name,
      content: { how },
      ...(within && { within }),
    })),
    ...incidents.map(({ place }) => ({ kind: 'resolveIncident', place, resolution, by }) as const),
    ...(how < 10
      ? waits.map(({ place }) => ({ kind: 'withdraw', place, how: yes ? 'skip' : 'drop', by }) as const)
      : []),
    ...(how === 11 ? [{ kind: 'cancelCase', by } as const] : []),
    { kind: 'passTime', ms: (how + 1) * 600_000 },
  ];
}

const resolutions = [
  { how: 'retry' },
  { how: 'skip' },
  { how: 'setVariables', values: { count: 1 } },
  { how: 'skip' },
] as const satisfies readonly Extract<ScenarioMove, { kind: 'resolveIncident' }>['resolution'][];
