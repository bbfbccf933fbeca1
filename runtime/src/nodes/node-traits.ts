import { nodeTypes } from './registry.ts';

/** What a drawing needs to know of a node type: where edges may lead, and what may stand in it or be attached to it. */
export interface NodeTraits {
  /** A start has no incoming edges, an end no outgoing ones, a gateway several; an activity has one. */
  readonly role: 'start' | 'activity' | 'gateway' | 'boundary' | 'end';
  /** Whether an event may be attached to it. */
  readonly isHost: boolean;
  /** Whether other nodes may stand inside it. */
  readonly hasBody: boolean;
}

/** The traits of a node type; null for a type that the engine does not know. */
export function nodeTraits(type: string): NodeTraits | null {
  const known = nodeTypes.get(type);
  if (!known) return null;
  return { role: known.role, isHost: known.isHost === true, hasBody: known.hasBody === true };
}

/** The names of all node types of the engine. */
export const nodeTypeNames = (): readonly string[] => [...nodeTypes.keys()];
