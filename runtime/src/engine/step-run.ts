import type { CompiledNode, JoinView } from '../model/compiled-flow.ts';
import type { HistoryEvent } from '../state/history-record.ts';
import type { Caller, Token, Variables } from '../state/instance.ts';
import type { Effect } from './effect.ts';
import { DraftJoinView } from './join-view.ts';
import { holderOf, withinScopes } from './scope-variables.ts';
import type { ScopedRun } from './scoped-run.ts';
import type { Env } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import { withdrawScopes, withdrawTokens } from './withdraw.ts';

/** The step as a node in one scope sees it. One object per step, turned from scope to scope. */
export class StepRun implements ScopedRun {
  readonly now: string;
  readonly env: Env;
  readonly instanceId: string;
  readonly startedBy: string | null;
  readonly caller: Caller | null;
  variables: Variables;
  private readonly draft: StepDraft;
  private scopeId: string | null = null;

  constructor(draft: StepDraft) {
    this.draft = draft;
    this.now = draft.env.now;
    this.env = draft.env;
    this.instanceId = draft.base.id;
    this.startedBy = draft.base.startedBy;
    this.caller = draft.base.caller;
    this.variables = draft.variables;
  }

  at(scopeId: string | null): void {
    this.scopeId = scopeId;
    this.variables = this.draft.variablesIn(scopeId);
  }

  nextId(): string {
    return this.draft.nextId();
  }

  ask(effect: Effect, event: HistoryEvent): void {
    this.draft.ask(effect, event);
  }

  record(event: HistoryEvent): void {
    this.draft.events.push(event);
  }

  observe<Value>(read: () => Value): Value {
    return this.draft.observe(read);
  }

  setAnswers(nodeId: string, answers: Readonly<Record<string, unknown>>): void {
    this.change((own) => ({ tasks: { ...own.tasks, [nodeId]: answers }, vars: own.vars }));
  }

  setVariables(values: Readonly<Record<string, unknown>>): void {
    this.change((own) => ({ tasks: own.tasks, vars: { ...own.vars, ...values } }));
  }

  waitingAt(nodeId: string): readonly Token[] {
    return this.draft.tokens.filter(
      (token) => token.nodeId === nodeId && token.scopeId === this.scopeId && token.waitsFor.kind === 'join',
    );
  }

  consume(token: Token): void {
    if (this.draft.incidents.length > 0) this.draft.closeIncidents(({ tokenId }) => tokenId === token.id);
    this.draft.removeToken(token);
  }

  takeMessage(name: string, key: string | null): { readonly content: unknown } | null {
    const { messages } = this.draft;
    const found = messages.find((message) => message.name === name && (key === null || message.key === key));
    if (!found) return null;
    this.draft.messages = messages.filter((message) => message !== found);
    return found;
  }

  startBody(node: CompiledNode, hostId: string | null, index: number, vars: Variables['vars'] | null): void {
    const { draft } = this;
    if (node.entry === null) throw new Error(`Expected node '${node.id}' to have a body, but it has none.`);
    const id = draft.nextId();
    const variables = vars === null ? null : { tasks: {}, vars };
    draft.addScope({ id, nodeId: node.id, parentId: this.scopeId, hostId, index, variables });
    draft.hops.push({
      tokenId: draft.nextId(),
      scopeId: id,
      raceId: undefined,
      passed: 0,
      edge: null,
      node: node.entry,
      isTaken: true,
    });
  }

  releaseBodies(hostId: string, rest: 'cancel' | 'finish'): void {
    const { draft, scopeId } = this;
    const hosted = draft.scopes.filter((scope) => scope.hostId === hostId);
    if (rest === 'finish') for (const scope of hosted) draft.replaceScope(scope, { ...scope, hostId: null });
    else
      withdrawScopes(
        draft,
        this,
        withinScopes(draft.scopes, (scope) => scope.hostId === hostId),
      );
    this.at(scopeId);
  }

  withdrawAt(nodeIds: ReadonlySet<string>): void {
    const { draft, scopeId } = this;
    const below = withinScopes(draft.scopes, (scope) => scope.parentId === scopeId);
    withdrawTokens(
      draft,
      this,
      (token) =>
        token.hostId === undefined &&
        nodeIds.has(token.nodeId) &&
        (token.scopeId === scopeId || (token.scopeId !== null && below.has(token.scopeId))),
    );
    this.at(scopeId);
  }

  passedBy(tokenId: string): number {
    return this.draft.lineage?.get(tokenId) ?? 1;
  }

  hasRoom(): boolean {
    const { draft } = this;
    if (draft.passed * 2 < draft.flow.maxNodesPerStep) return true;
    draft.hasMore = true;
    return false;
  }

  get joins(): JoinView {
    return new DraftJoinView(this.draft, this, this.scopeId);
  }

  private change(edit: (own: Pick<Variables, 'tasks' | 'vars'>) => Pick<Variables, 'tasks' | 'vars'>): void {
    const { draft } = this;
    const holder = holderOf(draft.scopes, this.scopeId);
    if (holder === null) draft.variables = { data: draft.variables.data, ...edit(draft.variables) };
    else draft.replaceScope(holder, { ...holder, variables: edit(holder.variables) });
    this.variables = draft.variablesIn(this.scopeId);
  }
}
