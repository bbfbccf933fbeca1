import type { FlowDocument, LocalizedText } from '@nativ/schemas';
import type { Language } from '../../../i18n/language.ts';

/** The languages in which the product can name a new step: those that the flow speaks already, else the reader's. */
export function flowLanguages({ title, nodes }: FlowDocument, reader: Language): readonly Language[] {
  const texts: readonly (LocalizedText | undefined)[] = [title, ...nodes.map(({ name }) => name)];
  const spoken = new Set(texts.flatMap((text) => (typeof text === 'object' ? Object.keys(text) : [])));
  const known = (['he', 'en'] as const).filter((language) => spoken.has(language));
  return known.length === 0 ? [reader] : known;
}
