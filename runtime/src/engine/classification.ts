/** A text, with what is sealed of it apart: that is read only where the classifier is set to. */
export interface TextToSort {
  readonly open: string;
  readonly sealed: string;
}

/** What a classifier is asked. */
export interface Question extends TextToSort {
  /** The key of the classifier. */
  readonly classifier: string;
  /** How sure it has to be, from 0 to 1; null for as sure as the classifier itself asks for. */
  readonly atLeast: number | null;
}

/** What a classifier says of a text: names and numbers only, never a word of the text. */
export interface Classification {
  /** The key of the label; null when it abstains. */
  readonly label: string | null;
  /** From 0 to 1. */
  readonly probability: number;
  /** The next likeliest, up to three. */
  readonly runnersUp: readonly { readonly label: string; readonly probability: number }[];
  /** Why it abstains; null when it does not. `unknown` is a text like nothing it knows. */
  readonly abstained: 'noText' | 'unsure' | 'unknown' | 'noModel' | 'noAnswer' | null;
  /** The number of the model that was asked; null when there was none, and for a model server. */
  readonly model: number | null;
}
