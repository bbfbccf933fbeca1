import type { ExpressionReason } from '../expressions/expression-problem.ts';

/** The words that a message needs, such as the id of an edge. */
export type Params = Readonly<Record<string, string>>;

/** Where an expression or placeholder stands. */
export type ExpressionPlace = 'condition' | 'assignment' | 'placeholder' | 'setting';

/** Problems of the drawing, by stable name. */
type DrawingCode =
  | 'document.invalid'
  | 'node.unknown-type'
  | 'node.reserved-id'
  | 'node.duplicate-id'
  | 'node.unreachable'
  | 'node.dead-end'
  | 'node.several-outgoing'
  | 'config.missing'
  | 'config.unknown-setting'
  | 'config.invalid'
  | 'edge.duplicate-id'
  | 'edge.unknown-node'
  | 'edge.condition-not-on-gateway'
  | 'start.missing'
  | 'start.several'
  | 'start.incoming-edge'
  | 'end.missing'
  | 'end.outgoing-edge'
  | 'gateway.missing-default'
  | 'gateway.several-defaults'
  | 'gateway.missing-condition'
  | 'gateway.default-with-condition'
  | 'flow.endless-loop'
  | 'gateway.waits-for-more-than-come'
  | 'gateway.event-target-passes'
  | 'boundary.unknown-host'
  | 'boundary.not-a-host'
  | 'boundary.other-body'
  | 'boundary.incoming-edge'
  | 'body.unknown-parent'
  | 'body.inside-itself'
  | 'body.crossing-edge'
  | 'body.missing-entry'
  | 'body.several-entries'
  | 'body.start-inside'
  | 'timing.not-one'
  | 'calendar.unknown'
  | 'wait.not-one'
  | 'notify.not-one'
  | 'decision.cells-missing'
  | 'decision.rule-never'
  | 'decision.rule-shadowed'
  | 'decision.overlap'
  | 'decision.gap'
  | 'gateway.condition-never'
  | 'gateway.condition-shadowed'
  | 'task.without-why'
  | 'wait.never'
  | 'timer.never'
  | 'flow.loop-may-not-end'
  | 'call.recursion'
  | 'call.endless'
  | 'message.unknown'
  | 'classifier.unknown'
  | 'classifier.no-model'
  | 'classifier.sealed-left-out'
  | 'classifier.result-unused'
  | 'node.unknown-reference'
  | 'flow.unknown'
  | 'form.unknown'
  | 'group.unknown'
  | 'join.deadlock'
  | 'join.doubled'
  | 'merge.doubled'
  | 'flow.tokens-left'
  | 'flow.cannot-complete'
  | 'flow.may-not-complete'
  | 'node.dead'
  | 'edge.dead'
  | 'soundness.gave-up';

/** Problems of the drawing and of settings, by stable name. */
export type { DrawingCode };

/** The stable name of a problem, such as `condition.unknown-field`. */
export type ProblemCode = DrawingCode | `${ExpressionPlace}.${ExpressionReason}`;

type Sentence = (params: Params) => string;

/** The sentences of one language: expected, found, what to do. */
export interface ProblemMessages {
  readonly drawing: Readonly<Record<DrawingCode, Sentence>>;
  /** Where an expression stands, in the words of a sentence; `owner` and `name` say which one. */
  readonly place: Readonly<Record<ExpressionPlace, Sentence>>;
  /** `place` is the words of the place. */
  readonly reason: Readonly<Record<ExpressionReason, Sentence>>;
}

/** Problems that do not forbid publishing: what is drawn can run, but is hardly what was meant. */
export const warnings: ReadonlySet<string> = new Set<ProblemCode>([
  'gateway.default-with-condition',
  'join.doubled',
  'merge.doubled',
  'flow.tokens-left',
  'node.dead',
  'edge.dead',
  'flow.may-not-complete',
  'soundness.gave-up',
  'condition.unknown-value',
  'assignment.unknown-value',
  'setting.unknown-value',
  'placeholder.sensitive-field',
  'decision.rule-never',
  'decision.rule-shadowed',
  'decision.overlap',
  'decision.gap',
  'gateway.condition-never',
  'gateway.condition-shadowed',
  'task.without-why',
  'wait.never',
  'timer.never',
  'flow.loop-may-not-end',
  'call.recursion',
  'message.unknown',
  'classifier.no-model',
  'classifier.sealed-left-out',
  'classifier.result-unused',
  'condition.may-be-absent',
  'assignment.may-be-absent',
  'setting.may-be-absent',
  'placeholder.may-be-absent',
  'condition.sensitive-test',
  'setting.sensitive-test',
]);

/** The sentence of a problem in one language. */
export function problemMessage(messages: ProblemMessages, code: ProblemCode, params: Params): string {
  const drawing = messages.drawing[code as DrawingCode];
  if (drawing) return drawing(params);
  const [place, reason] = code.split('.') as [ExpressionPlace, ExpressionReason];
  return messages.reason[reason]({ ...params, place: messages.place[place](params) });
}
