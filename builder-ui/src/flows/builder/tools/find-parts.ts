import type { FlowAnnotation } from '@nativ/schemas';
import type { DrawnFlow, DrawnNode } from '../../../canvas/drawn-flow.ts';

/** A step or a note in which all that is sought occurs. */
export interface FoundPart {
  readonly id: string;
  readonly name: string;
  readonly typeLabel: string;
  /** The words around what was found, where it is not in the name. */
  readonly excerpt: string | null;
}

const most = 50;

/** The steps, lines and notes in which every word occurs: in their name, kind, id or settings. Those with it in the name come first. */
export function findParts(
  flow: DrawnFlow,
  annotations: readonly (FlowAnnotation & { readonly words: string; readonly kindLabel: string })[],
  sought: string,
): readonly FoundPart[] {
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const steps = flow.nodes.map((drawn) => ({ drawn, texts: textsOf(drawn, flow) }));
  const found = [
    ...steps.map(({ drawn, texts }) => ({ id: drawn.node.id, name: drawn.name, typeLabel: drawn.typeLabel, texts })),
    ...annotations.map(({ id, words: name, kindLabel }) => ({
      id,
      name,
      typeLabel: kindLabel,
      texts: [name, kindLabel, id],
    })),
  ].filter(({ texts }) => {
    const all = texts.join('\n').toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  });
  const isInName = ({ name }: { readonly name: string }) =>
    words.every((word) => name.toLocaleLowerCase().includes(word));
  return [...found.filter(isInName), ...found.filter((each) => !isInName(each))].slice(0, most).map((part) => ({
    id: part.id,
    name: part.name,
    typeLabel: part.typeLabel,
    excerpt: isInName(part) ? null : excerptOf(part.texts.slice(1), words[0] ?? ''),
  }));
}

/** Everything that is said of a step: its words, its settings, and the lines out of it. */
function textsOf({ node, name, typeLabel, summary }: DrawnNode, { edges }: DrawnFlow): readonly string[] {
  const lines = edges.filter(({ edge }) => edge.source === node.id);
  return [
    name,
    typeLabel,
    node.id,
    summary ?? '',
    node.type,
    ...textsIn(node.name),
    ...textsIn(node.status),
    ...textsIn(node.config),
    ...lines.flatMap(({ edge, label }) => [label ?? '', edge.condition ?? '']),
  ];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const around = 40;

function excerptOf(texts: readonly string[], word: string): string | null {
  const text = texts.find((each) => each.toLocaleLowerCase().includes(word));
  if (text === undefined) return null;
  const at = text.toLocaleLowerCase().indexOf(word);
  const start = Math.max(0, at - around);
  const end = Math.min(text.length, at + word.length + around);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`.replace(/\s+/g, ' ');
}
