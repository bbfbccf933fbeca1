interface Part {
  /** Where in the text it begins. */
  readonly at: number;
  readonly text: string;
  /** Null for what is no address. */
  readonly href: string | null;
}

/** Up to what does not belong to an address: a space, a bracket or a quote, or the full stop that ends a sentence. */
const address = /https?:\/\/[^\s<>"'()[\]{}„”“]+[^\s<>"'()[\]{}„”“.,:;!?]/giu;

/** What somebody wrote, cut where web addresses begin and end. */
export function addressParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(address)) {
    if (!URL.canParse(found)) continue;
    if (index > from) parts.push({ at: from, text: text.slice(from, index), href: null });
    parts.push({ at: index, text: found, href: found });
    from = index + found.length;
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from), href: null });
  return parts;
}
