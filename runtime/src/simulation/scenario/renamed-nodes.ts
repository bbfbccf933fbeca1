import type { FlowDocument, FlowNode } from '@nativ/schemas';

/**
 * Which nodes of a flow have got another id by a change of it: one that is gone, and one that is new, of the same type at the
 * same place of the drawing, or of the same name where nothing was drawn. Where more than one could be meant, none is.
 *
 * @returns the new ids by the old ones
 */
export function renamedNodes(
  before: Pick<FlowDocument, 'nodes'>,
  after: Pick<FlowDocument, 'nodes'>,
): ReadonlyMap<string, string> {
  const gone = besides(before.nodes, after.nodes);
  const come = besides(after.nodes, before.nodes);
  return new Map(
    gone.flatMap((node): [string, string][] => {
      const [found, ...others] = come.filter((other) => isAt(node, other));
      const isMeant = others.length === 0 && found !== undefined && gone.filter((one) => isAt(one, found)).length === 1;
      return isMeant ? [[node.id, found.id]] : [];
    }),
  );
}

function besides(nodes: readonly FlowNode[], others: readonly FlowNode[]): readonly FlowNode[] {
  const ids = new Set(others.map(({ id }) => id));
  return nodes.filter(({ id }) => !ids.has(id));
}

function isAt(one: FlowNode, other: FlowNode): boolean {
  if (one.type !== other.type) return false;
  if (one.position && other.position) return one.position.x === other.position.x && one.position.y === other.position.y;
  return one.name !== undefined && JSON.stringify(one.name) === JSON.stringify(other.name);
}
