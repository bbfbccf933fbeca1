/** What stands inside a frame lies above it, its lines beneath its steps. */
export function layerOf(depth: number, kind: 'frame' | 'edge' | 'node'): number {
  return depth * 3 + { frame: 0, edge: 1, node: 2 }[kind];
}
