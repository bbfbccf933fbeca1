import type { FormDocument, LessonDocument, LessonStep, ScenarioMove } from '@nativ/schemas';
import { ownArray } from '../forms/json-schema.ts';
import { exampleFilling } from '../simulation/example-filling.ts';
import { beginRehearsal, type Moment, makeMove, momentsUpTo } from '../simulation/rehearsal/rehearsal.ts';
import type { Trouble } from '../simulation/rehearsal/trouble.ts';
import { sentIn, viewOf } from '../simulation/rehearsal/view.ts';
import type { ScenarioWorld } from '../simulation/scenario/run-scenario.ts';
import { type DrawnFlow, schemaOf } from './asked-otherwise.ts';
import { LEARNER, moveOf, setupOf } from './lesson-moves.ts';

/** What a lesson is followed through. */
export interface LessonWorld extends DrawnFlow {
  readonly world: ScenarioWorld;
}

/** A step of a lesson as it was done when the lesson was followed. */
export interface DoneStep {
  readonly step: LessonStep;
  /** The steps that the lesson does not know, which had to be done first. */
  readonly after: readonly StrangeStep[];
  /** What it was completed with, because its form does not take what was recorded; null where it does. */
  readonly mended: MendedAnswers | null;
  /** What went out: kinds and nodes. */
  readonly sent: readonly string[];
  /** The nodes at which something was open just before it. */
  readonly open: ReadonlySet<string>;
}

/** Answers that a form takes in place of those that were recorded: what it refused was left out or given an example. */
export interface MendedAnswers {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly fields: readonly string[];
}

/** A step that the lesson does not know; it was done with an example. */
export interface StrangeStep {
  readonly nodeId: string;
  readonly move: ScenarioMove;
}

/** How far a lesson could be followed. */
export interface Followed {
  /** What began it; null where its form could not be filled at all. */
  readonly start: { readonly isRefused: boolean; readonly mended: MendedAnswers | null };
  /** In the order in which they were done. */
  readonly done: readonly DoneStep[];
  /** Not done, although the flow has them. */
  readonly left: readonly LessonStep[];
  /** What was done of what the lesson does not know and leads to none of its steps. */
  readonly strayed: readonly StrangeStep[];
  /** Where the case stands at last. */
  readonly end: { readonly status: string; readonly open: readonly string[] };
}

/** More strange steps than this, and it is another flow. */
const MOST_STRANGE = 30;
const WORDS = 'An example.';
const MOST_TRIES = 10;
const NOWHERE: Followed['end'] = { status: 'running', open: [] };

type Answers = Readonly<Record<string, unknown>>;

/**
 * Follows a lesson through a flow as far as it goes. What stands between its steps is done with examples, what the flow no
 * longer has is passed over, and what comes at another time is done then, so that each step can be told of by itself.
 *
 * @param isTogether whether two steps were open at the same time, so that their order means nothing
 */
export function followLesson(
  parts: LessonWorld,
  lesson: LessonDocument,
  isTogether: (blocked: LessonStep, open: string) => boolean,
): Followed {
  return new Following(parts, lesson, isTogether).run();
}

class Following {
  private readonly parts: LessonWorld;
  private readonly lesson: LessonDocument;
  private readonly isTogether: (blocked: LessonStep, open: string) => boolean;
  private readonly setup: ReturnType<typeof setupOf>;
  private readonly left: LessonStep[];
  private readonly done: DoneStep[] = [];
  private strange: StrangeStep[] = [];
  private strangeCount = 0;
  private moment: Moment | null = null;

  constructor(parts: LessonWorld, lesson: LessonDocument, isTogether: Following['isTogether']) {
    this.parts = parts;
    this.lesson = lesson;
    this.isTogether = isTogether;
    this.setup = setupOf(parts.world, lesson);
    const known = new Set(parts.document.nodes.map(({ id }) => id));
    this.left = lesson.steps.filter(({ nodeId }) => known.has(nodeId));
  }

  run(): Followed {
    const start = this.begin();
    if (this.moment === null) return { start, done: [], left: this.left, strayed: [], end: NOWHERE };
    while (this.left.length > 0) if (!this.goOn()) break;
    const view = viewOf(this.moment);
    const status = view.cases[0]?.instance.status ?? 'running';
    const end = { status, open: [...this.openNodes()] };
    return { start, done: this.done, left: this.left, strayed: this.strange, end };
  }

  private begin(): Followed['start'] {
    const { start } = this.setup;
    const attempt = (data: Answers) => beginRehearsal({ ...this.setup, start: { ...start, data } });
    const begun = attempt(start.data);
    if (begun.kind === 'moment') {
      this.moment = begun;
      return { isRefused: false, mended: null };
    }
    const node = this.parts.document.nodes.find(({ type }) => type === 'formStart' || type === 'manualStart');
    const mended = mend(node && schemaOf(this.parts, node.id), start.data, attempt);
    this.moment = mended?.moment ?? null;
    return { isRefused: true, mended };
  }

  /** Does the next step, or what stands in its way; false when nothing can be done. */
  private goOn(): boolean {
    const [next] = this.left;
    if (next === undefined) return false;
    if (this.doStep(next)) return true;
    const open = this.openNodes();
    const later = this.left.slice(1).filter(({ nodeId }) => open.has(nodeId));
    for (const step of later) if (this.isTogether(next, step.nodeId) && this.doStep(step)) return true;
    if (this.doStrange()) return true;
    for (const step of later) if (this.doStep(step)) return true;
    // What has fired by itself, because something else took the clock there, is done.
    if (next.kind === 'wait' && this.hasFired(next.nodeId)) return this.keep(next, this.now, null);
    return false;
  }

  private get now(): Moment {
    if (this.moment) return this.moment;
    throw new Error('Expected the lesson to have begun.');
  }

  private doStep(step: LessonStep): boolean {
    const index = this.lesson.steps.indexOf(step);
    const move = moveOf(step, index);
    const outcome = makeMove(this.setup, this.now, move);
    if (outcome.kind === 'moment') return this.keep(step, outcome, null);
    if (outcome.code !== 'answers.unfit' || move.kind !== 'completeTask') return false;
    const attempt = (data: Answers) => makeMove(this.setup, this.now, { ...move, data });
    const mended = mend(schemaOf(this.parts, step.nodeId), move.data, attempt);
    return mended !== null && this.keep(step, mended.moment, mended);
  }

  private keep(step: LessonStep, to: Moment, mended: MendedAnswers | null): boolean {
    const open = this.openNodes();
    const sent = to === this.now ? [] : this.sent(to);
    this.done.push({ step: withWay(step, to, this.parts), after: this.strange, mended, sent, open });
    this.strange = [];
    this.left.splice(this.left.indexOf(step), 1);
    this.moment = to;
    return true;
  }

  /** Does one thing that the lesson does not know, with an example. */
  private doStrange(): boolean {
    if (this.strangeCount >= MOST_STRANGE) return false;
    const mine = new Set(this.left.map(({ nodeId }) => nodeId));
    for (const { nodeId, move } of strangeMoves(this.now, this.parts)) {
      if (mine.has(nodeId)) continue;
      const outcome = makeMove(this.setup, this.now, move);
      if (outcome.kind === 'trouble') continue;
      this.strangeCount += 1;
      this.strange.push({ nodeId, move });
      this.moment = outcome;
      return true;
    }
    return false;
  }

  private openNodes(): ReadonlySet<string> {
    const view = viewOf(this.now);
    return new Set([...view.tasks, ...view.timers, ...view.messages, ...view.requests].map(({ nodeId }) => nodeId));
  }

  private hasFired(nodeId: string): boolean {
    return momentsUpTo(this.now).some(({ steps }) =>
      steps.some(({ step }) =>
        step.history.events.some((each) => each.kind === 'timerFired' && each.nodeId === nodeId),
      ),
    );
  }

  private sent(moment: Moment): readonly string[] {
    return sentIn(moment)
      .filter(({ kind }) => kind !== 'createTask')
      .map(({ kind, nodeId }) => `${kind} ${nodeId}`)
      .sort();
  }
}

/** Fills a form as far as it does not take what was recorded, with examples; null when that is not to be had. */
function mend(
  schema: FormDocument['schema'] | undefined,
  recorded: Answers,
  attempt: (answers: Record<string, unknown>) => Moment | Trouble,
): (MendedAnswers & { readonly moment: Moment }) | null {
  if (!schema) return null;
  const example = exampleFilling(schema, WORDS);
  const fields = new Set<string>();
  let answers: Record<string, unknown> = { ...recorded };
  for (const [field, value] of Object.entries(example)) {
    if (Object.hasOwn(recorded, field) || !isRequired(schema, field)) continue;
    answers[field] = value;
    fields.add(field);
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const outcome = attempt(answers);
    if (outcome.kind === 'moment') return { moment: outcome, answers, fields: [...fields] };
    const wrong = (outcome.params.paths ?? '').split(' ').flatMap((path) => path.split(/[/.]/).find(Boolean) ?? []);
    const again = wrong.filter((field) => Object.hasOwn(answers, field));
    if (again.length === 0) return null;
    const kept = Object.entries(answers).filter(([field]) => !again.includes(field));
    const filled = again.filter((field) => Object.hasOwn(example, field) && answers[field] !== example[field]);
    answers = Object.fromEntries([...kept, ...filled.map((field) => [field, example[field]])]);
    for (const field of again) fields.add(field);
  }
  return null;
}

const isRequired = (schema: FormDocument['schema'], field: string) => ownArray(schema, 'required').includes(field);

/** What could be done about each thing that is open: tasks first, then what comes from outside, then the clock. */
function strangeMoves(moment: Moment, flow: DrawnFlow): readonly StrangeStep[] {
  const view = viewOf(moment);
  const tasks = view.tasks.map(({ nodeId, place, purpose, form }): StrangeStep => {
    const schema = form === null ? undefined : flow.forms.get(form)?.schema;
    const filled = schema ? exampleFilling(schema, WORDS) : {};
    const data = purpose === 'vote' ? { ...filled, approved: true } : filled;
    return { nodeId, move: { kind: 'completeTask', place, by: LEARNER, data } };
  });
  const messages = view.messages.map(({ nodeId, name, key }): StrangeStep => {
    const move = { kind: 'deliverMessage' as const, name, content: WORDS, ...(key !== null && { key }) };
    return { nodeId, move };
  });
  const requests = view.requests.map(({ nodeId, place }): StrangeStep => {
    return { nodeId, move: { kind: 'answerRequest', place, result: { status: 200, body: {} } } };
  });
  const boundary = new Set(flow.document.nodes.flatMap(({ id, type }) => (type === 'boundaryTimer' ? [id] : [])));
  const timers = view.timers
    .filter(({ nodeId }) => !boundary.has(nodeId))
    .map(({ nodeId, place }): StrangeStep => ({ nodeId, move: { kind: 'fireTimer', place } }));
  return [...tasks, ...messages, ...requests, ...timers];
}

/** The step with the way that the flow takes after it now. */
function withWay(step: LessonStep, to: Moment, { document }: DrawnFlow): LessonStep {
  const { edge, ...decision } = step.decision;
  if (edge === undefined) return step;
  const taken = to.steps.flatMap(({ step: { history } }) =>
    history.events.flatMap((event) => (event.kind === 'edgeTaken' && event.edgeId !== undefined ? [event.edgeId] : [])),
  );
  const way = taken.find((id) => {
    const source = document.edges.find((each) => each.id === id)?.source;
    return document.edges.some((each) => each.source === source && each.condition !== undefined);
  });
  return { ...step, decision: { ...decision, ...(way !== undefined && { edge: way }) } };
}
