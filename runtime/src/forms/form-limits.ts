/**
 * How large a form may be. 300 fields and 8 levels were the first idea; of 53 whole forms of a government department one
 * has 314 fields and one nests 9 deep, and both are in daily use.
 */
export const formLimits = {
  /** Properties declared anywhere in the schema, definitions included. */
  maximumFields: 500,
  /** Groups and lists within one another. */
  maximumNesting: 12,
  maximumOptions: 2000,
  maximumPatternLength: 256,
  /** Levels of JSON in the whole document; a form with the deepest allowed nesting needs about 50. */
  maximumDocumentDepth: 100,
} as const;
