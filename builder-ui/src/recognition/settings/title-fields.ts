import type { LocalizedText } from '@nativ/schemas';

/** A title as two fields have it, one for each language. */
export function bothTitles(title: LocalizedText | undefined): { readonly he: string; readonly en: string } {
  if (title === undefined) return { he: '', en: '' };
  if (typeof title === 'string') return { he: title, en: title };
  return { he: title.he ?? '', en: title.en ?? '' };
}

/** A title of what two fields say; null when both are empty. */
export function titleOf(he: string, en: string): LocalizedText | null {
  if (he === '' && en === '') return null;
  return { ...(he !== '' && { he }), ...(en !== '' && { en }) };
}
