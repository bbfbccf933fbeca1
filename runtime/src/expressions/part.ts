import type { ExpressionProblem, ExpressionReason } from './expression-problem.ts';
import type { Evaluate } from './scope.ts';
import { ANY, type ValueType } from './value-type.ts';

/** A part of an expression: what is known of its value, and how to get it. */
export interface Part {
  readonly type: ValueType;
  readonly run: Evaluate;
  /** The value itself, where it stands in the text. */
  readonly literal?: unknown;
  /** The parts of a list that stands in the text. */
  readonly items?: readonly Part[];
}

/** Stands where a part is wrong, so that the rest is checked as well. It never runs. */
export const BROKEN: Part = { type: ANY, run: () => null };

/** What an expression of a flow reads: the answers that started it, those of its tasks, its variables. */
export type FlowRoots = Readonly<Record<'data' | 'tasks' | 'vars', ValueType>>;

/** What an expression of a form reads: the answers, the row it speaks of, if it speaks of rows, and the date. */
export interface FormRoots {
  readonly data: ValueType;
  readonly row?: ValueType;
  readonly today: ValueType;
}

/** What the parts of one expression share while they are compiled. */
export interface Compilation {
  /** The types of the names that an expression may begin with. */
  readonly roots: FlowRoots | FormRoots;
  readonly source: string;
  /** The names that the surrounding loops give to their elements, with their slots among the locals. */
  readonly locals: ReadonlyMap<string, { readonly slot: number; readonly type: ValueType }>;
  /** Notes a problem, wherever it is. */
  readonly note: (problem: ExpressionProblem) => void;
  /** Notes a problem of the part that is being compiled, and gives the part to go on with. */
  readonly broken: (
    reason: ExpressionReason,
    params: Readonly<Record<string, string>>,
    near?: () => string | null,
  ) => Part;
}
