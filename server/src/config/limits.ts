/** What one request, and all of them together, may cost. A body past a limit is refused before anything else looks at it. */
export interface Limits {
  readonly bodyBytes: number;
  readonly jsonDepth: number;
  readonly jsonKeys: number;
  readonly jsonArrayLength: number;
  /** In UTF-16 code units, as JavaScript counts. */
  readonly jsonStringLength: number;
  /** Requests under way at once; past it the answer is 503, at once. */
  readonly requestsUnderWay: number;
}

/** Ten megabytes: a scanned document, a photograph of a phone, a few minutes of sound. */
export const defaultFileLimits = { bytes: 10 * 1024 * 1024, count: 10 } as const;

export const defaultLimits: Limits = {
  bodyBytes: 256 * 1024,
  jsonDepth: 20,
  jsonKeys: 2_000,
  jsonArrayLength: 1_000,
  jsonStringLength: 20 * 1024,
  // Room for a thousand people, or repetitions of one request, at the same moment; at 2 KB each they weigh little.
  requestsUnderWay: 1_024,
};
