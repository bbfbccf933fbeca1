/** A text in the languages of the product. `{name}` stands for a value that is filled in. */
export interface Words {
  readonly en: string;
  readonly he: string;
}

export type Language = keyof Words;

/** One kind of problem: its status and what to say when the thrower says nothing more exact. */
export interface ProblemKind {
  readonly status: number;
  readonly title: Words;
  readonly detail: Words;
}

/** Fills the places of a text; a value that is missing is left as it stands, so that the mistake shows. */
export function fillWords(words: Words, language: Language, values: Readonly<Record<string, string | number>>): string {
  return words[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
