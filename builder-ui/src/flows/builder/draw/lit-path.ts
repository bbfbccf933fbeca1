import type { FlowDocument } from '@nativ/schemas';

/** The nodes of a path, and the edges between them: what is lit up to show how the flow comes to where it fails. */
export function litPath({ edges }: FlowDocument, path: readonly string[]): ReadonlySet<string> {
  const place = new Map(path.map((id, index) => [id, index]));
  const lit = new Set(path);
  for (const { id, source, target } of edges) {
    const [from, to] = [place.get(source), place.get(target)];
    if (from !== undefined && to !== undefined && from < to) lit.add(id);
  }
  return lit;
}
