import type { InstanceStatus } from '@nativ/schemas';
import type { CompiledNode, NodeRun, Outcome } from '../model/compiled-flow.ts';
import type { HistoryEvent, HistoryRecord } from '../state/history-record.ts';
import type { Incident, Instance, Token, Variables, Wait } from '../state/instance.ts';
import { instanceLifecycle, move } from '../state/lifecycle.ts';
import type { Effect } from './effect.ts';
import type { Env, Step } from './step.ts';

const INSTANCE_STARTED: HistoryEvent = { kind: 'instanceStarted' };
const INSTANCE_COMPLETED: HistoryEvent = { kind: 'instanceCompleted' };
const INSTANCE_CANCELLED: HistoryEvent = { kind: 'instanceCancelled' };

/**
 * A step while it is being made. It is changed in place and seen by nobody until `finish` freezes it into a value; the
 * instance it began from is never touched, and what did not change is shared with it.
 */
export class StepDraft implements NodeRun {
  readonly now: string;
  variables: Variables;
  private readonly id: string;
  private readonly revision: number;
  private counter: number;
  private status: InstanceStatus;
  private incidents: readonly Incident[];
  private readonly base: Instance;
  private tokens: readonly Token[];
  private readonly effects: Effect[] = [];
  private readonly events: HistoryEvent[] = [];

  constructor(instance: Instance, env: Env) {
    this.now = env.now;
    this.id = instance.id;
    this.revision = instance.revision;
    this.counter = instance.counter;
    this.status = instance.status;
    this.incidents = instance.incidents;
    this.base = instance;
    this.tokens = instance.tokens;
    this.variables = instance.variables;
  }

  nextId(): string {
    this.counter += 1;
    return `${this.id}:${this.counter}`;
  }

  ask(effect: Effect, event: HistoryEvent): void {
    this.effects.push(effect);
    this.events.push(event);
  }

  record(event: HistoryEvent): void {
    this.events.push(event);
  }

  setAnswers(nodeId: string, answers: Readonly<Record<string, unknown>>): void {
    const { data, tasks, vars } = this.variables;
    this.variables = { data, tasks: { ...tasks, [nodeId]: answers }, vars };
  }

  setVariables(vars: Readonly<Record<string, unknown>>): void {
    const { data, tasks } = this.variables;
    this.variables = { data, tasks, vars };
  }

  started(): void {
    this.events.push(INSTANCE_STARTED);
  }

  /** Lets a token stand at a node until what it waits for has come. */
  park(tokenId: string, nodeId: string, waitsFor: Wait): void {
    this.tokens = [...this.tokens, { id: tokenId, nodeId, scopeId: null, waitsFor }];
  }

  /** Takes a token that waited, to move it on or to end it. */
  take(token: Token): void {
    this.tokens = this.tokens.filter((other) => other !== token);
  }

  /** Leaves a token at a node that could not do its work, for an operator to find. */
  raiseIncident(tokenId: string, node: CompiledNode, { code, message }: Extract<Outcome, { kind: 'fail' }>): void {
    const nodeId = node.id;
    const id = this.nextId();
    const incident: Incident = { id, nodeId, tokenId, code, message, expected: null, found: null, options: ['cancel'] };
    this.incidents = [...this.incidents, incident];
    this.park(tokenId, nodeId, { kind: 'incident', incidentId: id, armed: false });
    this.ask({ kind: 'raiseIncident', incident }, { kind: 'incidentRaised', nodeId, detail: { code, message } });
    if (this.status !== 'incident') this.status = move(instanceLifecycle, this.status, 'incident');
  }

  /** Ends the instance when its last token is gone. */
  completeIfDone(): void {
    if (this.tokens.length > 0) return;
    this.status = move(instanceLifecycle, this.status, 'completed');
    this.ask({ kind: 'endInstance', status: 'completed' }, INSTANCE_COMPLETED);
  }

  /** Ends the instance before its time; whatever its tokens waited for has been called off already. */
  cancelled(): void {
    this.status = move(instanceLifecycle, this.status, 'cancelled');
    this.tokens = [];
    this.incidents = [];
    this.ask({ kind: 'endInstance', status: 'cancelled' }, INSTANCE_CANCELLED);
  }

  finish(cause: HistoryRecord['cause']): Step {
    const sequence = this.revision + 1;
    // The one place where an instance is written down, so that its keys always stand in this order.
    const instance: Instance = {
      id: this.id,
      status: this.status,
      revision: sequence,
      counter: this.counter,
      flags: this.base.flags,
      startedBy: this.base.startedBy,
      caller: this.base.caller,
      tokens: this.tokens,
      scopes: this.base.scopes,
      variables: this.variables,
      messages: this.base.messages,
      rounds: this.base.rounds,
      dropped: this.base.dropped,
      continues: this.base.continues,
      incidents: this.incidents,
    };
    const history: HistoryRecord = { sequence, at: this.now, cause, events: this.events };
    return { kind: 'step', instance, effects: this.effects, history };
  }
}
