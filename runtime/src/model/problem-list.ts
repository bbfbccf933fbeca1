import type { FlowEdge, FlowEdit, FlowFix, FlowNode, FlowProblem } from '@nativ/schemas';
import type { ExpressionProblem, TextPosition } from '../expressions/expression-problem.ts';
import { nearestName } from '../expressions/nearest-name.ts';
import { fixMessage } from './fixes/fix-messages.ts';
import { englishFixes } from './fixes/fix-messages-en.ts';
import { hebrewFixes } from './fixes/fix-messages-he.ts';
import { suggestEdit } from './fixes/suggest-edit.ts';
import { type ExpressionPlace, type Params, type ProblemCode, problemMessage, warnings } from './problem-messages.ts';
import { englishMessages } from './problem-messages-en.ts';
import { hebrewMessages } from './problem-messages-he.ts';
import { idsOnPath, nameOf, type PathStep, toldPath } from './told-path.ts';

/** Where a problem lies. */
export interface Spot {
  readonly node?: FlowNode | undefined;
  readonly edgeId?: string | undefined;
  /** The steps of an example that shows it, in their order. */
  readonly path?: readonly PathStep[];
  /** Where in the text of an expression. */
  readonly position?: TextPosition | undefined;
  /** Where in a decision table. */
  readonly table?: FlowProblem['table'];
  /** What would make the problem go away, done by a program. */
  readonly edit?: FlowEdit | undefined;
}

/** Problems of a setting that names a step there is not. */
const NAMES_A_NODE: ReadonlySet<ProblemCode> = new Set(['node.unknown-reference', 'boundary.unknown-host']);

/** More problems than this help nobody, and a hostile document must not make millions. */
const MAX_PROBLEMS = 200;

/** Gathers what is wrong with a flow, with its sentences in every language. */
export class ProblemList {
  readonly problems: FlowProblem[] = [];
  hasErrors = false;
  /** The drawing, once it is known to be one. */
  drawn: { readonly nodes: readonly FlowNode[]; readonly edges: readonly FlowEdge[] } = { nodes: [], edges: [] };

  add(code: ProblemCode, spot: Spot, given: Params = {}): void {
    const severity = warnings.has(code) ? 'warning' : 'error';
    if (severity === 'error') this.hasErrors = true;
    if (this.isFull) return;
    const params = NAMES_A_NODE.has(code) ? { ...this.nearNode(given.id), ...given } : given;
    const short = shortened(params);
    const { node, edgeId, path, position, table } = spot;
    const en = problemMessage(englishMessages, code, { ...named(node, 'en'), ...told(path, 'en'), ...short });
    const he = problemMessage(hebrewMessages, code, { ...named(node, 'he'), ...told(path, 'he'), ...short });
    this.problems.push({
      severity,
      ...(node === undefined ? {} : { nodeId: node.id }),
      ...(edgeId === undefined ? {} : { edgeId }),
      code,
      message: en,
      messages: { he, en },
      ...(node !== undefined && edgeId === undefined && params.setting !== undefined && { setting: params.setting }),
      ...(position === undefined ? {} : { position }),
      ...(path === undefined ? {} : { path: idsOnPath(path) }),
      ...(table && { table }),
      fix: this.fixOf(code, spot, params),
    });
  }

  /** The step that was probably meant. */
  private nearNode(id: string | undefined): Params {
    const near = nearestName(
      id ?? '',
      this.drawn.nodes.map((node) => node.id),
    );
    return near === null ? {} : { suggestion: near };
  }

  /** What to do about it, in words and, where a program can do it, as a change. */
  private fixOf(code: ProblemCode, { node, edgeId, edit }: Spot, params: Params): FlowFix {
    const short = shortened(params);
    const en = fixMessage(englishFixes, code, { ...named(node, 'en'), ...short });
    const he = fixMessage(hebrewFixes, code, { ...named(node, 'he'), ...short });
    const found = edit ?? suggestEdit(code, { nodeId: node?.id, edgeId, params, ...this.drawn });
    return { message: en, messages: { he, en }, ...(found && { edit: found }) };
  }

  addExpression(place: ExpressionPlace, problem: ExpressionProblem, spot: Spot, params: Params): void {
    const near = this.isFull ? null : (problem.near?.() ?? null);
    const suggestion = near === null ? {} : { suggestion: near };
    const { position } = problem;
    this.add(`${place}.${problem.reason}`, { ...spot, position }, { ...params, ...problem.params, ...suggestion });
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

function told(path: Spot['path'], language: 'he' | 'en'): Params {
  return path === undefined ? {} : { path: toldPath(path, language) };
}

/** Keeps what a designer typed readable inside a sentence. */
function shortened(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, text.length > 120 ? `${text.slice(0, 119)}…` : text]),
  );
}
