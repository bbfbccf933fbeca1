/** What the form renderer itself says; the words of a form are the form's own. */
export interface RendererTexts {
  readonly required: string;
  readonly optional: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly send: string;
  readonly errorTitle: (count: number) => string;
  readonly add: (list: string) => string;
  readonly row: (list: string, number: number) => string;
  readonly removeRow: (number: number) => string;
  readonly moveRowUp: (number: number) => string;
  readonly moveRowDown: (number: number) => string;
  readonly remove: string;
  readonly emptyList: string;
  readonly option: (number: number) => string;
  /** What one of several stars stands for. */
  readonly rated: (stars: number, most: number) => string;
  /** Shown where a computed answer has no value yet. */
  readonly notYet: string;
  readonly next: string;
  readonly back: string;
  readonly progress: (number: number, total: number) => string;
  readonly update: string;
  readonly updateHint: string;
  readonly draftFound: string;
  readonly draftContinue: string;
  readonly draftDiscard: string;
  readonly busy: string;
  readonly lost: string;
  readonly noFiles: string;
  readonly unsupported: string;
  readonly noAnswer: string;
  readonly noAnswers: string;
}
