export const itemKinds = ['task', 'gathering'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What is to be made on the page for new items. */
export function newItemSearch(search: Record<string, unknown>): { readonly kind?: ItemKind } {
  const kind = itemKinds.find((one) => one === search.kind);
  return kind === undefined ? {} : { kind };
}
