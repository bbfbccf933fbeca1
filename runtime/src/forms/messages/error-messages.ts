/** What a person reads about an answer that does not fit. `field` is the title of the question, as it stands on the page. */
export interface ErrorMessages {
  readonly required: (field: string) => string;
  readonly requiredChoice: (field: string) => string;
  readonly requiredGroup: (field: string) => string;
  readonly consent: (field: string) => string;
  readonly undeclared: (key: string) => string;
  readonly type: Readonly<
    Record<'number' | 'integer' | 'boolean' | 'array' | 'object' | 'string' | 'other', (field: string) => string>
  >;
  readonly choice: (field: string) => string;
  readonly exactly: (field: string, value: string) => string;
  readonly format: Readonly<
    Record<
      'email' | 'uri' | 'date' | 'time' | 'date-time' | 'phone' | 'israeli-id' | 'file' | 'other',
      (field: string) => string
    >
  >;
  readonly pattern: (field: string) => string;
  readonly minLength: (field: string, limit: number) => string;
  readonly maxLength: (field: string, limit: number) => string;
  readonly minimum: (field: string, limit: number) => string;
  readonly maximum: (field: string, limit: number) => string;
  readonly exclusiveMinimum: (field: string, limit: number) => string;
  readonly exclusiveMaximum: (field: string, limit: number) => string;
  readonly multipleOf: (field: string, step: number) => string;
  readonly minItems: (field: string, limit: number) => string;
  readonly maxItems: (field: string, limit: number) => string;
  readonly uniqueItems: (field: string) => string;
  readonly oneOfThese: (fields: readonly string[]) => string;
  readonly severalMatch: (field: string) => string;
  readonly noneMatch: (field: string) => string;
  readonly other: (field: string) => string;
}
