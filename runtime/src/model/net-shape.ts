/**
 * How a node moves tokens, as the check of soundness sees it: what data decides may go either way. A node type gives
 * it per config, and the engine does the same (a property test compares the two).
 */
export interface NetShape {
  readonly join: NetJoin;
  readonly split: NetSplit;
  /** Whether a token stops here until something comes from outside the step. */
  readonly waits: boolean;
  /** Error codes that may be thrown here and go to boundary errors; '*' for any. None when left out. */
  readonly errors?: readonly string[];
  /** Nodes whose tokens, in the same scope or below, are taken away when this node is passed. */
  readonly withdraws?: readonly string[];
  /** A node with a body: how its body runs. Its inner nodes name it as `parent`. */
  readonly body?: NetBody;
  /** The key of the flow that is called. */
  readonly calls?: string;
}

/** When a token that arrives is passed on. */
export type NetJoin =
  /** Each arrival at once. */
  | { readonly kind: 'xor' }
  /** When every incoming edge has an arrival; one of each is used up. */
  | { readonly kind: 'and' }
  /** When no further branch can arrive, as BPMN's inclusive gateway; one arrival of each edge is used up. */
  | { readonly kind: 'or' }
  /**
   * When `required` edges have an arrival (with one incoming edge: that many arrivals on it). Then, of the edges that
   * have not arrived, the next arrival is swallowed, or everything that could still arrive is withdrawn.
   */
  | { readonly kind: 'partial'; readonly required: number; readonly rest: 'swallow' | 'cancel' };

/** Which outgoing edges a token takes. */
export type NetSplit =
  /** The only one; the branch ends when there is none. */
  | { readonly kind: 'one' }
  /** Exactly one. Without a default none may be true: an incident. */
  | { readonly kind: 'xor'; readonly hasDefault: boolean }
  /** One or more. Without a default none may be true: an incident. The default is taken only when no other is. */
  | { readonly kind: 'or'; readonly hasDefault: boolean }
  | { readonly kind: 'and' }
  /** A token to each target; the first that is left withdraws the others. */
  | { readonly kind: 'event' }
  /** None: the branch, or everything in its scope, ends here, or the error goes to whoever catches it. */
  | { readonly kind: 'end'; readonly ends: 'branch' | 'scope' | 'error'; readonly error?: string };

export interface NetBody {
  /** How often the body may run: exactly once, or any number of times (also none). */
  readonly times: 'once' | 'any';
  readonly order: 'parallel' | 'sequential';
  /** Whether the node waits for its body: for all of it, for a part of it, or not at all. */
  readonly waitsFor: 'all' | 'some' | 'none';
  /** What happens to the rest, when it waits for a part. */
  readonly rest: 'finish' | 'cancel';
}

/** How a boundary event is attached to a node of the same flow. */
export interface NetBoundary {
  readonly attachedTo: string;
  readonly interrupting: boolean;
  /** The errors that it catches, '*' for any; null for timers and messages, which come from outside. */
  readonly catches: string | null;
  /** Whether a boundary that does not interrupt may fire more than once. */
  readonly repeats: boolean;
}
