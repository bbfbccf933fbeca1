import type { ValueType } from '../../expressions/value-type.ts';
import type { Variables } from '../../state/instance.ts';
import type { Pin } from './example-answers.ts';
import type { FieldFacts } from './field-facts.ts';

/** A case that can really come to a node: what was answered, and the way it went. */
export interface ExampleCase {
  readonly variables: Variables;
  readonly way: readonly string[];
}

/** What is known of the answers that a flow reads, and examples of cases that have them. */
export interface KnownAnswers {
  /** The type of the value at a path; null when there is none. */
  typeOf(path: readonly string[]): ValueType | null;
  /** What the form promises of an answer; null when no form says anything about it. */
  factsOf(path: readonly string[]): FieldFacts | null;
  /**
   * A case with these values that can come to a node: answers that the forms take, on a way that they open. Null when
   * none was found.
   */
  caseWith(pins: readonly Pin[], nodeId: string): ExampleCase | null;
}
