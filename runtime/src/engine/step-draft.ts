import type { CompiledEdge, CompiledFlow, CompiledNode } from '../model/compiled-flow.ts';
import type { HistoryEvent, HistoryRecord } from '../state/history-record.ts';
import type { Incident, Instance, Scope, Token, Variables } from '../state/instance.ts';
import { instanceLifecycle, move } from '../state/lifecycle.ts';
import type { Effect } from './effect.ts';
import { scopeVariables } from './scope-variables.ts';
import type { Env, Step } from './step.ts';

const NONE: readonly never[] = [];

/** A token on its way: it has left a node and is about to take the edge, or to enter the node. */
export interface Hop {
  readonly tokenId: string;
  readonly scopeId: string | null;
  readonly raceId: string | undefined;
  /** How many nodes the token has passed without waiting. */
  readonly passed: number;
  readonly edge: CompiledEdge | null;
  readonly node: CompiledNode;
  /** Whether the edge has been taken, and only the node is still to be entered. */
  readonly isTaken: boolean;
}

/**
 * The state of an instance while a step is being made. It is changed in place and seen by nobody until `finish` freezes
 * it into a value; the instance it began from is never touched, and what did not change is shared with it. Lists are
 * copied when they are first changed, so that a step with many changes copies them once.
 */
export class StepDraft {
  readonly flow: CompiledFlow;
  readonly env: Env;
  readonly base: Instance;
  readonly effects: Effect[] = [];
  readonly events: HistoryEvent[] = [];
  /** Tokens on their way, first come, first served. */
  readonly hops: Hop[] = [];
  /** How many of the hops are done. */
  hopsDone = 0;
  /** How many nodes the step has passed. */
  passed = 0;
  /** By token, how many nodes it passed in this step before it came to wait. */
  lineage: Map<string, number> | null = null;
  counter: number;
  tokens: readonly Token[];
  scopes: readonly Scope[];
  variables: Variables;
  messages: Instance['messages'];
  rounds: Instance['rounds'];
  dropped: Instance['dropped'];
  incidents: readonly Incident[];
  /** The scopes in which a token has ended, to be looked at for whether they are empty now. */
  touched: Set<string> | null = null;
  /** The races that were decided in this step. */
  decided: Set<string> | null = null;
  /** Whether a token waits, or has waited in this step, at a join. */
  hasJoins: boolean;
  /** Whether the step goes on with what an earlier one had to leave, so that what was passed then still counts. */
  isContinued = false;
  /** Whether something is left that the next step has to do. */
  hasMore = false;
  private status: Instance['status'];
  private observed: unknown[] | null = null;
  private ownTokens: Token[] | null = null;
  private ownScopes: Scope[] | null = null;

  constructor(flow: CompiledFlow, instance: Instance, env: Env) {
    this.flow = flow;
    this.env = env;
    this.base = instance;
    this.counter = instance.counter;
    this.status = instance.status;
    this.tokens = instance.tokens;
    this.hasJoins = instance.tokens.some(({ waitsFor }) => waitsFor.kind === 'join');
    this.scopes = instance.scopes;
    this.variables = instance.variables;
    this.messages = instance.messages;
    this.rounds = instance.rounds;
    this.dropped = instance.dropped;
    this.incidents = instance.incidents;
  }

  get isOver(): boolean {
    return this.status === 'completed' || this.status === 'cancelled';
  }

  nextId(): string {
    this.counter += 1;
    return `${this.base.id}:${this.counter}`;
  }

  ask(effect: Effect, event: HistoryEvent): void {
    this.effects.push(effect);
    this.events.push(event);
  }

  observe<Value>(read: () => Value): Value {
    const value = read();
    this.observed ??= [];
    this.observed.push(value);
    return value;
  }

  node(id: string): CompiledNode {
    const node = this.flow.nodes.get(id);
    if (node) return node;
    throw new Error(`Expected the flow version to have node '${id}', but it has none. Use the instance's own version.`);
  }

  token(id: string): Token | null {
    return this.tokens.find((token) => token.id === id) ?? null;
  }

  scope(id: string): Scope {
    const scope = this.scopes.find((each) => each.id === id);
    if (scope) return scope;
    throw new Error(`Expected scope '${id}' to be open, but it is not.`);
  }

  addToken(token: Token): void {
    if (token.waitsFor.kind === 'join') this.hasJoins = true;
    this.changeableTokens().push(token);
  }

  replaceToken(token: Token, by: Token): void {
    const tokens = this.changeableTokens();
    tokens[indexIn(tokens, token)] = by;
  }

  removeToken(token: Token): void {
    const tokens = this.changeableTokens();
    tokens.splice(indexIn(tokens, token), 1);
  }

  /** Takes away all the tokens that a test names. */
  removeTokens(isGone: (token: Token) => boolean): void {
    this.ownTokens = this.tokens.filter((token) => !isGone(token));
    this.tokens = this.ownTokens;
  }

  addScope(scope: Scope): void {
    this.changeableScopes().push(scope);
  }

  replaceScope(scope: Scope, by: Scope): void {
    const scopes = this.changeableScopes();
    scopes[scopes.indexOf(scope)] = by;
  }

  removeScopes(isGone: (scope: Scope) => boolean): void {
    this.ownScopes = this.scopes.filter((scope) => !isGone(scope));
    this.scopes = this.ownScopes;
  }

  /** What expressions read in a scope. */
  variablesIn(scopeId: string | null): Variables {
    return scopeId === null ? this.variables : scopeVariables(this.scopes, scopeId, this.variables);
  }

  touch(scopeId: string | null): void {
    if (scopeId === null) return;
    this.touched ??= new Set();
    this.touched.add(scopeId);
  }

  openIncident(incident: Incident): void {
    this.incidents = [...this.incidents, incident];
    const { id, nodeId, code, message } = incident;
    this.ask(
      { kind: 'raiseIncident', incident },
      { kind: 'incidentRaised', nodeId, detail: { incidentId: id, code, message } },
    );
  }

  closeIncidents(isClosed: (incident: Incident) => boolean): void {
    for (const { id, nodeId } of this.incidents.filter(isClosed))
      this.ask(
        { kind: 'closeIncident', incidentId: id },
        { kind: 'incidentResolved', nodeId, detail: { incidentId: id } },
      );
    this.incidents = this.incidents.filter((incident) => !isClosed(incident));
  }

  /** Ends the instance; whatever its tokens waited for has been called off already. */
  end(status: 'completed' | 'cancelled', error: string | null): void {
    this.closeIncidents(() => true);
    this.settleStatus();
    this.status = move(instanceLifecycle, this.status, status);
    this.tokens = NONE;
    this.scopes = NONE;
    this.messages = NONE;
    this.rounds = NONE;
    this.dropped = NONE;
    this.hasMore = false;
    this.ask(
      error === null ? { kind: 'endInstance', status } : { kind: 'endInstance', status, error },
      error === null
        ? status === 'completed'
          ? INSTANCE_COMPLETED
          : INSTANCE_CANCELLED
        : { kind: 'instanceCompleted', detail: { error } },
    );
  }

  finish(cause: HistoryRecord['cause']): Step {
    this.settleStatus();
    const sequence = this.base.revision + 1;
    // A command to go on is on its way already, unless this step was it.
    if (this.hasMore && (!this.base.continues || cause.kind === 'continue'))
      this.effects.push({ kind: 'continueLater' });
    // The one place where an instance is written down, so that its keys always stand in this order.
    const instance: Instance = {
      id: this.base.id,
      status: this.status,
      revision: sequence,
      counter: this.counter,
      flags: this.base.flags,
      startedBy: this.base.startedBy,
      caller: this.base.caller,
      tokens: this.tokens,
      scopes: this.scopes,
      variables: this.variables,
      messages: this.messages,
      rounds: this.rounds,
      dropped: this.dropped,
      continues: this.hasMore,
      incidents: this.incidents,
    };
    const history: HistoryRecord =
      this.observed === null
        ? { sequence, at: this.env.now, cause, events: this.events }
        : { sequence, at: this.env.now, cause, events: this.events, observed: this.observed };
    return { kind: 'step', instance, effects: this.effects, history };
  }

  /** An instance is in an incident as long as one of its incidents is open. */
  private settleStatus(): void {
    if (this.isOver) return;
    const status = this.incidents.length > 0 ? 'incident' : 'running';
    if (status !== this.status) this.status = move(instanceLifecycle, this.status, status);
  }

  private changeableTokens(): Token[] {
    if (this.ownTokens === null || this.ownTokens !== this.tokens) {
      this.ownTokens = [...this.tokens];
      this.tokens = this.ownTokens;
    }
    return this.ownTokens;
  }

  private changeableScopes(): Scope[] {
    if (this.ownScopes === null || this.ownScopes !== this.scopes) {
      this.ownScopes = [...this.scopes];
      this.scopes = this.ownScopes;
    }
    return this.ownScopes;
  }
}

const INSTANCE_COMPLETED: HistoryEvent = { kind: 'instanceCompleted' };
const INSTANCE_CANCELLED: HistoryEvent = { kind: 'instanceCancelled' };

function indexIn(tokens: readonly Token[], token: Token): number {
  const index = tokens.indexOf(token);
  if (index >= 0) return index;
  throw new Error(`Expected token '${token.id}' to be there, but it has gone.`);
}
