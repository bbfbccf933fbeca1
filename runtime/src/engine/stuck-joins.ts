import type { CompiledEdge, CompiledNode, Failure } from '../model/compiled-flow.ts';
import type { Token } from '../state/instance.ts';
import { mayCome } from './join-view.ts';
import { openIncident } from './move-token.ts';
import type { StepDraft } from './step-draft.ts';
import type { StepRun } from './step-run.ts';

/** The tokens that wait at one join of one scope. */
interface Group {
  readonly node: CompiledNode;
  readonly tokens: readonly Token[];
  readonly missing: readonly CompiledEdge[];
}

/**
 * Raises an incident at every join that waits for what can no longer come, so that no instance hangs without a visible
 * reason: nobody who lives, and nobody who waits at a join that may still pass, can come by a missing edge.
 */
export function reportStuck(draft: StepDraft, _run: StepRun): void {
  if (!draft.tokens.some(({ waitsFor }) => waitsFor.kind === 'join')) return;
  const groups = groupsOf(draft);
  const hopeful = new Set<Group>();
  const isMoving = (token: Token, scopeId: string | null) =>
    token.scopeId === scopeId &&
    (token.waitsFor.kind !== 'join' || [...hopeful].some((group) => group.tokens.includes(token)));
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const group of groups) {
      if (hopeful.has(group)) continue;
      const scopeId = group.tokens[0]?.scopeId ?? null;
      const others = draft.tokens.filter((token) => token.nodeId !== group.node.id && isMoving(token, scopeId));
      if (!others.some((token) => group.missing.some((edge) => mayCome(draft, token)(group.node, edge)))) continue;
      hopeful.add(group);
      isGrowing = true;
    }
  }
  for (const group of groups) if (!hopeful.has(group)) raise(draft, group);
}

function groupsOf(draft: StepDraft): readonly Group[] {
  const groups = new Map<string, Token[]>();
  for (const token of draft.tokens) {
    if (token.waitsFor.kind !== 'join') continue;
    const name = `${token.nodeId} ${token.scopeId}`;
    const group = groups.get(name);
    if (group) group.push(token);
    else groups.set(name, [token]);
  }
  return [...groups.values()].map((tokens) => {
    const node = draft.node(tokens[0]?.nodeId ?? '');
    const come = new Set(tokens.map(({ waitsFor }) => (waitsFor.kind === 'join' ? waitsFor.edgeId : '')));
    const missing = node.incoming.filter(({ id }) => !come.has(id));
    // Where one edge has to bring several tokens, that edge is what is missing.
    return { node, tokens, missing: missing.length > 0 ? missing : node.incoming };
  });
}

function raise(draft: StepDraft, { node, tokens, missing }: Group): void {
  const [first] = tokens;
  if (!first || draft.incidents.some(({ tokenId }) => tokens.some(({ id }) => id === tokenId))) return;
  const names = missing.map(({ id }) => `'${id}'`).join(', ');
  const failure: Failure = {
    kind: 'fail',
    code: 'join.stuck',
    message: `Expected '${node.id}' to be reached by ${names} too, but nothing can come that way any more. Skip it to go on with what has come.`,
    expected: `an arrival by ${names}`,
    found: 'nothing that can still come that way',
    options: ['skip', 'cancel'],
  };
  openIncident(draft, draft.nextId(), first.id, node, failure);
}
