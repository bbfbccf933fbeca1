import type { FlowNode, FlowProblem } from '@nativ/schemas';
import type { ExpressionProblem } from '../expressions/expression-problem.ts';
import { type ExpressionPlace, type Params, type ProblemCode, problemMessage, warnings } from './problem-messages.ts';
import { englishMessages } from './problem-messages-en.ts';
import { hebrewMessages } from './problem-messages-he.ts';

/** Where a problem lies. */
export interface Spot {
  readonly node?: FlowNode | undefined;
  readonly edgeId?: string | undefined;
  /** The steps of an example that shows it, in their order. */
  readonly path?: readonly FlowNode[];
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
    const { node, edgeId, path } = spot;
    const en = problemMessage(englishMessages, code, { ...named(node, 'en'), ...told(path, 'en'), ...short });
    const he = problemMessage(hebrewMessages, code, { ...named(node, 'he'), ...told(path, 'he'), ...short });
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
  return node === undefined ? {} : { node: nameOf(node, language) };
}

function nameOf({ id, name }: FlowNode, language: string): string {
  const text = typeof name === 'string' ? name : name?.[language];
  return text === undefined || text === '' ? id : text.slice(0, 100);
}

/** More steps than this nobody follows in a sentence; the last ones tell most. */
const MAX_TOLD = 12;

/** An example in words: the names of its steps. */
function told(path: Spot['path'], language: string): Params {
  if (path === undefined) return {};
  const names = path.slice(-MAX_TOLD).map((node) => nameOf(node, language));
  return { path: [...(path.length > MAX_TOLD ? ['…'] : []), ...names].join(' → ') };
}

/** Keeps what a designer typed readable inside a sentence. */
function shortened(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, text.length > 120 ? `${text.slice(0, 119)}…` : text]),
  );
}
