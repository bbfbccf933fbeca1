/** Something that a persona tries to change, and whether it must succeed. */
export interface Attempt {
  readonly table: string;
  readonly name: string;
  readonly sql: string;
  readonly values: readonly (string | null)[];
  readonly allowed: boolean;
  /** What is done first, in the same transaction. */
  readonly before?: { readonly sql: string; readonly values: readonly (string | null)[] };
}
