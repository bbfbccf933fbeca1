/** A flow as it is told to people: what it is for, who does what, and what happens, in numbered paragraphs. */
export interface ToldFlow {
  readonly title: string;
  readonly purpose: string | null;
  readonly people: readonly ToldPeople[];
  readonly steps: readonly ToldStep[];
}

/** What a group or a person does in it. */
export interface ToldPeople {
  readonly who: string;
  readonly tasks: readonly string[];
}

/** A name with a full stop behind it, as a heading within a line; what ends like a sentence has one of its own. */
export const headed = (name: string): string => (/[.?!…:]$/.test(name) ? name : `${name}.`);

/** A paragraph: a step, under which stand what may happen meanwhile and the steps inside it. */
export interface ToldStep {
  readonly nodeId: string;
  /** `3`, or `3.1` inside of step 3. */
  readonly number: string;
  readonly name: string;
  readonly sentences: readonly string[];
  readonly meanwhile: readonly string[];
  readonly inner: readonly ToldStep[];
}
