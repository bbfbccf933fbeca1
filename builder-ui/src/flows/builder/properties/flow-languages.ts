import type { FlowDocument } from '@nativ/schemas';
import { languages as spoken } from '../../../i18n/language.ts';

/** The languages in which a flow speaks to people: those of the product, that of the reader first. */
export function flowLanguages(_document: FlowDocument, reader: string): readonly string[] {
  return [reader, ...Object.keys(spoken).filter((language) => language !== reader)];
}
