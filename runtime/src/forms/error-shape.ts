/** What a validator found wrong, in the words of ajv: the one neutral shape that is turned into messages. */
export interface ValidatorError {
  readonly keyword: string;
  /** JSON Pointer into the answers. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Where in the schema, as a URI fragment: `#/properties/kind/enum`. */
  readonly schemaPath: string;
}
