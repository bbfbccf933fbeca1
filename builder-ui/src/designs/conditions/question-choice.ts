import type { Literal, QuestionKindId } from '@nativ/runtime';

/** A question, or anything else that has a value, as conditions speak of it. */
export interface QuestionChoice {
  readonly path: string;
  readonly title: string;
  readonly kind: QuestionKindId;
  readonly options: readonly AnswerChoice[];
  /** What the question belongs to, where there is more than one form: they are offered under it. */
  readonly group?: string;
}

export interface AnswerChoice {
  readonly value: string;
  readonly title: string;
  /** The answer itself, where it is no text. */
  readonly literal?: Literal;
}

/** The answer that stands for a value of a select, which is always a text. */
export function literalOf(options: readonly AnswerChoice[], value: string): Literal {
  return options.find((option) => option.value === value)?.literal ?? value;
}
