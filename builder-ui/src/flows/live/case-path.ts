import type { HistoryEntry, InstanceToken } from '@nativ/schemas';

/** Where a case has been and where it stands, to light it up in the drawing. */
export interface CasePath {
  readonly edgeIds: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  readonly standsAt: ReadonlySet<string>;
}

export function casePath(
  entries: readonly Pick<HistoryEntry, 'kind' | 'nodeId' | 'edgeId'>[],
  tokens: readonly Pick<InstanceToken, 'nodeId' | 'watches'>[],
): CasePath {
  const ids = (kind: string, name: 'nodeId' | 'edgeId') =>
    new Set(entries.flatMap((entry) => (entry.kind === kind && entry[name] !== undefined ? [entry[name]] : [])));
  return {
    edgeIds: ids('edgeTaken', 'edgeId'),
    visited: ids('nodeEntered', 'nodeId'),
    standsAt: new Set(tokens.flatMap(({ nodeId, watches }) => (watches === null ? [nodeId] : []))),
  };
}
