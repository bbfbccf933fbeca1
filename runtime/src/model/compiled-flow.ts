import type { Command } from '../engine/command.ts';
import type { Effect } from '../engine/effect.ts';
import type { Env, Rejection } from '../engine/step.ts';
import type { Expression } from '../expressions/expression.ts';
import type { HistoryEvent } from '../state/history-record.ts';
import type { Caller, IncidentOption, Token, Variables, Wait } from '../state/instance.ts';
import type { NetBoundary } from './net-shape.ts';

/** A flow version, ready to run: built once, shared by all its instances, never changed. */
export interface CompiledFlow {
  readonly start: CompiledNode;
  readonly nodes: ReadonlyMap<string, CompiledNode>;
  readonly edges: ReadonlyMap<string, CompiledEdge>;
  /** How many nodes one step may pass, and one token without waiting: beyond it there is an incident. */
  readonly maxNodesPerStep: number;
  /** The names of the messages that are kept when nobody waits for them yet. */
  readonly keptMessages: ReadonlySet<string>;
  readonly reachability: FlowReachability;
}

/**
 * How far one looks for tokens that may come to a join. `flow`: everywhere in the flow. `round`: only from where its
 * branches part, since what has to pass there first begins another round: without that, a join in a loop would take
 * everything beside the loop for one of its branches.
 */
export type Within = 'flow' | 'round';

/** Which nodes lead to which incoming edges of a join without passing the join. `flow` is meant unless said otherwise. */
export interface FlowReachability {
  /** Whether a token that is still to enter the node, or leaves it by any way, may come to the join by the edge. */
  leadsTo(node: CompiledNode, join: CompiledNode, edge: CompiledEdge, within?: Within): boolean;
  /**
   * Whether a token that waits at the node may come to the join by the edge. Its timers and messages are tokens of
   * their own as long as they are armed, so only what it leaves by, and its errors, count here.
   */
  leavesTo(node: CompiledNode, join: CompiledNode, edge: CompiledEdge, within?: Within): boolean;
}

export interface CompiledNode {
  readonly id: string;
  readonly type: string;
  readonly behaviour: NodeBehaviour;
  /** Said in history each time; one object for ever, since a step must stay cheap. */
  readonly entered: HistoryEvent;
  /** The node in whose body it stands; null in the flow itself. */
  readonly parent: string | null;
  /** In the order drawn. */
  readonly incoming: readonly CompiledEdge[];
  readonly outgoing: readonly CompiledEdge[];
  /** The boundary events that are attached to it. */
  readonly boundaries: readonly CompiledNode[];
  /** How it is attached itself; null unless it is a boundary event. */
  readonly boundary: NetBoundary | null;
  /** The node that it is attached to; null unless it is a boundary event. */
  readonly host: CompiledNode | null;
  /** Where its body begins; null when it has none. */
  readonly entry: CompiledNode | null;
}

export interface CompiledEdge {
  readonly id: string;
  readonly source: CompiledNode;
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

/** A token that has just come to a node. */
export interface Arrival {
  readonly id: string;
  readonly scopeId: string | null;
  /** The edge that it came by; null at a start, at the beginning of a body and when an incident is retried. */
  readonly edge: CompiledEdge | null;
  /** The code of the error, at a boundary event that catches one. */
  readonly error?: string;
}

/**
 * What one node does to the token that reaches it. The life of a token at a node:
 *
 * 1. `enter` is called when it arrives; the outcome says whether it leaves at once, waits, or ends here.
 * 2. While it waits, the instance is stored. `resume` is called when a command brings what it waits for; the outcome
 *    may be to wait on.
 * 3. `settle` is called, on nodes that have it, whenever a step comes to rest: it may find that the wait is over because
 *    of what happened elsewhere in the instance. Null leaves everything as it is.
 * 4. `bodyEnded` is called when a scope that the token hosts has run to its end.
 * 5. `withdraw` is called instead when the wait is called off, so that nothing is left behind.
 *
 * `arm` belongs to boundary events: it is called when a token comes to wait at the node they are attached to, and
 * `resume` when they happen. A behaviour keeps no state of its own and reads nothing but the run it is given.
 */
export interface NodeBehaviour {
  readonly enter: (run: NodeRun, arrival: Arrival) => Outcome;
  readonly resume?: (run: NodeRun, token: Token, command: Command) => Outcome;
  readonly settle?: (run: NodeRun, token: Token) => Outcome | null;
  readonly bodyEnded?: (run: NodeRun, token: Token, body: EndedBody) => Outcome;
  readonly withdraw?: (run: NodeRun, token: Token) => void;
  readonly arm?: (run: NodeRun) => Wait;
  /** Arms it anew after it has happened without interrupting; null when it happens only once. */
  readonly rearm?: (run: NodeRun, token: Token) => Wait | null;
}

/** A scope that has come to its end. */
export interface EndedBody {
  readonly index: number;
  /** What expressions read inside it. */
  readonly variables: Variables;
}

/** What becomes of a token at a node. */
export type Outcome =
  | { readonly kind: 'leave'; readonly edge: CompiledEdge }
  /** A token to each edge. */
  | { readonly kind: 'fork'; readonly edges: readonly CompiledEdge[] }
  /** A token to each edge, of which only one will go on. */
  | { readonly kind: 'race'; readonly edges: readonly CompiledEdge[] }
  | { readonly kind: 'wait'; readonly for: Wait }
  | { readonly kind: 'end' }
  /** Everything in the scope ends here. */
  | { readonly kind: 'terminate' }
  /** An error of the flow, for a boundary event to catch. */
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  | Failure
  /** Of `resume` only: the command does not fit, and nothing happens. */
  | { readonly kind: 'reject'; readonly rejection: Rejection };

/** The node cannot do its work: an incident, where the token stays. The texts never name an answer. */
export interface Failure {
  readonly kind: 'fail';
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** What can be done; retry, skip, set variables or cancel unless said otherwise. */
  readonly options?: readonly IncidentOption[];
}

/** The step that is being made, as a node sees it. */
export interface NodeRun {
  readonly now: string;
  readonly env: Env;
  readonly instanceId: string;
  readonly startedBy: string | null;
  readonly caller: Caller | null;
  /** What is read in the scope of the token. */
  readonly variables: Variables;
  /** Derives the next id of the instance. */
  nextId(): string;
  /** Asks the shell for something, and says in history what happened. */
  ask(effect: Effect, event: HistoryEvent): void;
  record(event: HistoryEvent): void;
  /** Reads something of the world once and keeps it with the history, so that a replay reads the same. */
  observe<Value>(read: () => Value): Value;
  setAnswers(nodeId: string, answers: Readonly<Record<string, unknown>>): void;
  /** Sets these variables and leaves the others. */
  setVariables(values: Readonly<Record<string, unknown>>): void;
  /** The tokens that wait at a node of the same scope, in the order in which they came. */
  waitingAt(nodeId: string): readonly Token[];
  /** Uses up a token that waits at a join. */
  consume(token: Token): void;
  /** Takes a message that came early; null when there is none. */
  takeMessage(name: string, key: string | null): { readonly content: unknown } | null;
  /** Begins the body of a node in a scope of its own; without variables of its own it shares those around it. */
  startBody(node: CompiledNode, hostId: string | null, index: number, vars: Variables['vars'] | null): void;
  /** Withdraws the scopes of a token, or lets them finish without anybody waiting. */
  releaseBodies(hostId: string, rest: 'cancel' | 'finish'): void;
  /** Withdraws what waits at these nodes, in the same scope and below. */
  withdrawAt(nodeIds: ReadonlySet<string>): void;
  /** How many nodes the token has passed without waiting. */
  passedBy(tokenId: string): number;
  /** Whether the step may begin more work, or has to leave it to the next one. */
  hasRoom(): boolean;
  readonly joins: JoinView;
}

/** What a join knows of the rest of the instance. */
export interface JoinView {
  /** Whether a token that is not at the join may still arrive by the edge, in the round that is going on. */
  canArrive(join: CompiledNode, edge: CompiledEdge): boolean;
  /** Whether some token may still arrive by one of the empty edges, and by none of the others. */
  awaitsMore(join: CompiledNode, filled: readonly CompiledEdge[]): boolean;
  /** Whether the branch of an edge was dropped, so that nothing will come by it. */
  isDropped(join: CompiledNode, edge: CompiledEdge): boolean;
  /** Forgets the dropped branches that could only have come by these edges. */
  forgetDropped(join: CompiledNode, edges: readonly CompiledEdge[]): void;
  /** The edges whose next arrival the join swallows. */
  swallows(join: CompiledNode): readonly string[];
  setSwallows(join: CompiledNode, edgeIds: readonly string[]): void;
  /** Withdraws whatever may still arrive by these edges in the round that is going on. */
  withdrawComing(join: CompiledNode, edges: readonly CompiledEdge[]): void;
}
