import type { FormEdit, FormProblem } from '@nativ/schemas';
import type { TextPosition } from '../../expressions/expression-problem.ts';
import {
  type FixKind,
  type FormExpressionReason,
  type FormProblemCode,
  type FormProblemMessages,
  formProblems,
  type ProblemParams,
} from './problem-codes.ts';
import { formProblemsEn } from './problem-messages-en.ts';
import { formProblemsHe } from './problem-messages-he.ts';

/** Where a problem of a form lies. */
export interface FormSpot {
  /** A JSON Pointer into the document. */
  readonly path: string;
  readonly ruleId?: string;
  readonly pageId?: string;
  readonly question?: string;
  readonly position?: TextPosition;
}

/** A change that mends a problem, and what the button for it says. */
export interface Mending {
  readonly kind: FixKind;
  readonly edits: readonly FormEdit[];
}

type Sentence = (messages: FormProblemMessages, params: ProblemParams) => string;

const languages = { he: formProblemsHe, en: formProblemsEn } as const;
const namesOfRules = { he: 'הכלל', en: 'rule' } as const;
const placesInRules = {
  he: { when: 'התנאי של', value: 'הערך של' },
  en: { when: 'the condition of', value: 'the value of' },
} as const;

/** More problems than this help nobody, and a hostile document must not make millions. */
const mostProblems = 200;

/** Gathers what is wrong with a form, with its sentences in every language. */
export class FormProblemList {
  readonly problems: FormProblem[] = [];

  add(code: FormProblemCode, spot: FormSpot, params: ProblemParams = {}, mending?: Mending): void {
    this.put(code, formProblems[code], spot, { params, mending }, (messages, all) => messages.problem[code](all));
  }

  /** What is wrong with the expression of a rule. */
  addExpression(
    reason: FormExpressionReason,
    part: 'when' | 'value',
    spot: FormSpot,
    { params, mending }: { readonly params: ProblemParams; readonly mending: Mending | undefined },
  ): void {
    const code = `${part === 'when' ? 'condition' : 'value'}.${reason}`;
    this.put(code, 'error', spot, { params, mending, part }, (messages, all) => messages.expression[reason](all));
  }

  /** What the limits of forms say, in both languages already. */
  addFinding(path: string, en: string, he: string): void {
    if (this.problems.length >= mostProblems) return;
    this.problems.push({ severity: 'error', code: 'form.invalid', path, message: en, messages: { he, en } });
  }

  private put(
    code: string,
    severity: FormProblem['severity'],
    { path, ruleId, pageId, question, position }: FormSpot,
    said: { readonly params: ProblemParams; readonly mending: Mending | undefined; readonly part?: 'when' | 'value' },
    sentence: Sentence,
  ): void {
    if (this.problems.length >= mostProblems) return;
    const told = (language: 'he' | 'en') => {
      const rule = `${namesOfRules[language]} '${ruleId ?? ''}'`;
      const place = said.part === undefined ? rule : `${placesInRules[language][said.part]} ${rule}`;
      return capitalised(sentence(languages[language], { ...shortened(said.params), rule, place }));
    };
    const en = told('en');
    this.problems.push({
      severity,
      code,
      path,
      ...(ruleId === undefined ? {} : { ruleId }),
      ...(pageId === undefined ? {} : { pageId }),
      ...(question === undefined ? {} : { question }),
      message: en,
      messages: { he: told('he'), en },
      ...(position === undefined ? {} : { position }),
      ...(said.mending === undefined ? {} : { fix: fixOf(said.mending, said.params) }),
    });
  }
}

function fixOf({ kind, edits }: Mending, params: ProblemParams): NonNullable<FormProblem['fix']> {
  const short = shortened(params);
  return {
    messages: { he: formProblemsHe.fix[kind](short), en: formProblemsEn.fix[kind](short) },
    edits: [...edits],
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Keeps what a designer typed readable inside a sentence. */
function shortened(params: ProblemParams): ProblemParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, text.length > 120 ? `${text.slice(0, 119)}…` : text]),
  );
}
