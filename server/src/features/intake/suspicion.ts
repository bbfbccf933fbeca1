/**
 * What makes a submission look like a machine's. None of it is proof, so nobody is turned away: what is suspicious is
 * stored and acknowledged as everything else, and waits for a person to look at it.
 */
export const suspicions = [
  /** Something stands in the field that nobody sees. */
  'honeypot',
  /** It was sent sooner than anybody could have read the questions. */
  'tooFast',
  /** It claims to come from the page, which would have sent its token. */
  'noToken',
  /** The form asks for work of the browser, and none was done: no script, or none that would. */
  'noProof',
  /** The work was done for another submission. */
  'usedProof',
] as const;

export type Suspicion = (typeof suspicions)[number];
