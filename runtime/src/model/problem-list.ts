import type { FlowNode, FlowProblem } from '@nativ/schemas';
import type { ExpressionProblem } from '../expressions/expression-problem.ts';
import { type ExpressionPlace, type Params, type ProblemCode, problemMessage, warnings } from './problem-messages.ts';
import { englishMessages } from './problem-messages-en.ts';
import { hebrewMessages } from './problem-messages-he.ts';

/** Where a problem lies. */
export interface Spot {
  readonly node?: FlowNode | undefined;
  readonly edgeId?: string | undefined;
}

/** More problems than this help nobody, and a hostile document must not make millions. */
const MAX_PROBLEMS = 200;

/** Gathers what is wrong with a flow, with its sentences in every language. */
export class ProblemList {
  readonly problems: FlowProblem[] = [];
  hasErrors = false;

  add(code: ProblemCode, spot: Spot, params: Params = {}): void {
    const severity = warnings.has(code) ? 'warning' : 'error';
    if (severity === 'error') this.hasErrors = true;
    if (this.isFull) return;
    const short = shortened(params);
    const { node, edgeId } = spot;
    const en = problemMessage(englishMessages, code, { ...named(node, 'en'), ...short });
    const he = problemMessage(hebrewMessages, code, { ...named(node, 'he'), ...short });
    this.problems.push({
      severity,
      ...(node === undefined ? {} : { nodeId: node.id }),
      ...(edgeId === undefined ? {} : { edgeId }),
      code,
      message: en,
      messages: { he, en },
    });
  }

  addExpression(place: ExpressionPlace, problem: ExpressionProblem, spot: Spot, params: Params): void {
    const near = this.isFull ? null : (problem.near?.() ?? null);
    const suggestion = near === null ? {} : { suggestion: near };
    this.add(`${place}.${problem.reason}`, spot, { ...params, ...problem.params, ...suggestion });
  }

  /** Whether there is nothing to be gained by looking further. */
  get isSettled(): boolean {
    return this.isFull && this.hasErrors;
  }

  private get isFull(): boolean {
    return this.problems.length >= MAX_PROBLEMS;
  }
}

/** What a node is called in the sentence: its name in the language of the sentence, else its id. */
function named(node: FlowNode | undefined, language: string): Params {
  if (node === undefined) return {};
  const { id, name } = node;
  const text = typeof name === 'string' ? name : name?.[language];
  return { node: text === undefined || text === '' ? id : text.slice(0, 100) };
}

/** Keeps what a designer typed readable inside a sentence. */
function shortened(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, text.length > 120 ? `${text.slice(0, 119)}…` : text]),
  );
}
