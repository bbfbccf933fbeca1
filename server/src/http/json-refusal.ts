/** Why a JSON text was not taken, and where. */
export interface JsonRefusal {
  readonly reason: JsonRefusalReason;
  /** JSON Pointer to the place, or to the object or array around it; '' is the whole. */
  readonly path: string;
}

export type JsonRefusalReason =
  | 'empty'
  | 'encoding'
  | 'syntax'
  | 'duplicateKey'
  | 'forbiddenKey'
  | 'nul'
  | 'loneSurrogate'
  | 'numberOverflow'
  | 'tooDeep'
  | 'tooManyKeys'
  | 'arrayTooLong'
  | 'stringTooLong';

/** Thrown inside the scan only, to leave it from any depth; readStrictJson turns it into a value. */
export class JsonRefused extends Error {
  readonly reason: JsonRefusalReason;

  constructor(reason: JsonRefusalReason) {
    super(reason);
    this.reason = reason;
  }
}
