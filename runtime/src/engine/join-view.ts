import type { CompiledEdge, CompiledNode, JoinView, Within } from '../model/compiled-flow.ts';
import type { Token } from '../state/instance.ts';
import type { ScopedRun } from './scoped-run.ts';
import type { StepDraft } from './step-draft.ts';
import { dropHops, withdrawTokens } from './withdraw.ts';

type Where = (join: CompiledNode, edge: CompiledEdge, within?: Within) => boolean;

/** What a join in one scope knows of the rest of the instance, asked of the graph and of the tokens that live. */
export class DraftJoinView implements JoinView {
  private readonly draft: StepDraft;
  private readonly run: ScopedRun;
  private readonly scopeId: string | null;

  constructor(draft: StepDraft, run: ScopedRun, scopeId: string | null) {
    this.draft = draft;
    this.run = run;
    this.scopeId = scopeId;
  }

  canArrive(join: CompiledNode, edge: CompiledEdge): boolean {
    return this.live(join).some((mayCome) => mayCome(join, edge, 'round'));
  }

  awaitsMore(join: CompiledNode, filled: readonly CompiledEdge[]): boolean {
    const empty = join.incoming.filter((edge) => !filled.includes(edge));
    if (empty.length === 0) return false;
    return this.live(join).some(
      (mayCome) => empty.some((edge) => mayCome(join, edge)) && !filled.some((edge) => mayCome(join, edge)),
    );
  }

  isDropped(join: CompiledNode, edge: CompiledEdge): boolean {
    return this.draft.dropped.some((place) => this.couldCome(place, join, edge)) && !this.canArrive(join, edge);
  }

  forgetDropped(join: CompiledNode, edges: readonly CompiledEdge[]): void {
    if (this.draft.dropped.length === 0) return;
    this.draft.dropped = this.draft.dropped.filter((place) => !edges.some((edge) => this.couldCome(place, join, edge)));
  }

  swallows(join: CompiledNode): readonly string[] {
    return this.draft.rounds.find((round) => this.isOf(round, join))?.swallow ?? [];
  }

  setSwallows(join: CompiledNode, edgeIds: readonly string[]): void {
    const others = this.draft.rounds.filter((round) => !this.isOf(round, join));
    const round = { scopeId: this.scopeId, nodeId: join.id, swallow: edgeIds };
    this.draft.rounds = edgeIds.length === 0 ? others : [...others, round];
  }

  withdrawComing(join: CompiledNode, edges: readonly CompiledEdge[]): void {
    const { draft, scopeId } = this;
    const { reachability } = draft.flow;
    const isHere = (each: { readonly scopeId: string | null }) => each.scopeId === scopeId;
    const comes = (node: CompiledNode) => edges.some((edge) => reachability.leadsTo(node, join, edge, 'round'));
    withdrawTokens(draft, this.run, (token) => {
      const node = draft.node(token.nodeId);
      return isHere(token) && node !== join && comes(node);
    });
    dropHops(draft, (hop) => isHere(hop) && ((hop.edge !== null && edges.includes(hop.edge)) || comes(hop.node)));
  }

  private couldCome(place: StepDraft['dropped'][number], join: CompiledNode, edge: CompiledEdge): boolean {
    if (place.scopeId !== this.scopeId) return false;
    return this.draft.flow.reachability.leavesTo(this.draft.node(place.nodeId), join, edge, 'round');
  }

  private isOf(round: StepDraft['rounds'][number], join: CompiledNode): boolean {
    return round.scopeId === this.scopeId && round.nodeId === join.id;
  }

  /** Every token of the scope that is not at the join, as a question: may it come by this edge? */
  private live(join: CompiledNode): readonly Where[] {
    const { draft, scopeId } = this;
    const tokens = draft.tokens.filter((token) => token.scopeId === scopeId && token.nodeId !== join.id);
    const hops = draft.hops.slice(draft.hopsDone).filter((hop) => hop.scopeId === scopeId);
    return [
      ...tokens.map((token) => mayCome(draft, token)),
      ...hops.map(({ edge, node }) => mayComeBy(draft, edge, node)),
    ];
  }
}

/** Whether a token that waits may come to a join by an edge. */
export function mayCome(draft: StepDraft, { nodeId, waitsFor }: Token): Where {
  const node = draft.node(nodeId);
  if (waitsFor.kind !== 'turn')
    return (join, edge, within) => draft.flow.reachability.leavesTo(node, join, edge, within);
  return mayComeBy(draft, waitsFor.edgeId === null ? null : (draft.flow.edges.get(waitsFor.edgeId) ?? null), node);
}

function mayComeBy(draft: StepDraft, taken: CompiledEdge | null, node: CompiledNode): Where {
  const { reachability } = draft.flow;
  return (join, edge, within) => (node === join ? taken === edge : reachability.leadsTo(node, join, edge, within));
}
