import type { CompleteTask } from '../engine/command.ts';
import type { Effect } from '../engine/effect.ts';
import type { Expression } from '../expressions/expression.ts';
import type { HistoryEvent } from '../state/history-record.ts';
import type { Token, Variables, Wait } from '../state/instance.ts';

/** A flow version, ready to run: built once, shared by all its instances, never changed. */
export interface CompiledFlow {
  readonly start: CompiledNode;
  readonly nodes: ReadonlyMap<string, CompiledNode>;
  /** How many nodes one step may pass before it raises an incident. */
  readonly maxNodesPerStep: number;
}

export interface CompiledNode {
  readonly id: string;
  readonly behaviour: NodeBehaviour;
  /** Said in history each time; one object for ever, since a step must stay cheap. */
  readonly entered: HistoryEvent;
}

export interface CompiledEdge {
  readonly id: string;
  readonly target: CompiledNode;
  readonly taken: HistoryEvent;
  /** The outcome of a node that is left by this edge. */
  readonly leave: Outcome;
}

/** An edge of a gateway with what decides about it. */
export interface ConditionalEdge {
  readonly edge: CompiledEdge;
  readonly condition: Expression;
}

/**
 * What one node does to the token that reaches it. The life of a token at a node:
 *
 * 1. `enter` is called when it arrives; the outcome says whether it leaves at once, waits, or ends here.
 * 2. While it waits, the instance is stored. `complete` is called when what it waits for has come.
 * 3. `cancel` is called instead when the instance ends before its time, so that nothing is left behind.
 *
 * A behaviour keeps no state of its own and reads nothing but the run it is given.
 */
export interface NodeBehaviour {
  readonly enter: (run: NodeRun, token: { readonly id: string }) => Outcome;
  readonly complete?: (run: NodeRun, token: Token, command: CompleteTask) => Outcome;
  readonly cancel?: (run: NodeRun, token: Token) => void;
}

/** What becomes of a token at a node. */
export type Outcome =
  | { readonly kind: 'leave'; readonly edge: CompiledEdge }
  | { readonly kind: 'wait'; readonly for: Wait }
  | { readonly kind: 'end' }
  /** The node cannot do its work: an incident, where the token stays. The message never names an answer. */
  | { readonly kind: 'fail'; readonly code: string; readonly message: string };

/** The step that is being made, as a node sees it. */
export interface NodeRun {
  readonly now: string;
  readonly variables: Variables;
  /** Derives the next id of the instance. */
  nextId(): string;
  /** Asks the shell for something, and says in history what happened. */
  ask(effect: Effect, event: HistoryEvent): void;
  record(event: HistoryEvent): void;
  setAnswers(nodeId: string, answers: Readonly<Record<string, unknown>>): void;
  setVariables(values: Readonly<Record<string, unknown>>): void;
}
