/** What a model said of a text that it had not been taught, and what the text was. */
export interface Judged {
  /** -1 for a text of none of the labels that were taught. */
  readonly label: number;
  readonly taken: number;
  readonly probability: number;
  readonly isFamiliar: boolean;
}
