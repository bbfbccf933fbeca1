/** A value in a table that leaves the house. A day is a date without a time; a span is a length of time. */
export type Cell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly spanMs: number }
  | { readonly share: number };

/** A table as others open it, in a language and its direction. */
export interface Sheet {
  readonly name: string;
  readonly isRightToLeft: boolean;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Hours, minutes and seconds, as spreadsheets read a length of time: 26:05:00. */
export function spanText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
