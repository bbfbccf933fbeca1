/** Lists that are walked with J and K say so with this attribute; what is walked is the first link of each entry. */
const entries = 'main [data-walk] > li';

const linksHere = (): readonly HTMLElement[] =>
  [...document.querySelectorAll(entries)].flatMap((entry) => entry.querySelector<HTMLElement>('a[href]') ?? []);

export const isListHere = (): boolean => document.querySelector(`${entries} a[href]`) !== null;

/** Goes to the next entry of the lists of this screen, or the one before; from elsewhere, to the first. */
export function walkList(by: 1 | -1): void {
  const links = linksHere();
  const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
  const next = at === -1 ? links[0] : links[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const commentField = 'main form[data-composer="comment"] textarea';
export const isCommentHere = (): boolean => document.querySelector(commentField) !== null;
export const goToComment = (): void => document.querySelector<HTMLElement>(commentField)?.focus();
