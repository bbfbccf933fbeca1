import type { Language } from '@nativ/schemas';
import type { ExportContent, LeftOutName, PartName } from '../export-content.ts';

/** The words of the page of an export, in one language. */
export interface ExportWords {
  readonly language: Language;
  readonly locale: string;
  readonly thisLanguage: string;
  readonly title: Readonly<Record<ExportContent['kind'], string>>;
  readonly madeAt: string;
  readonly lead: string;
  readonly contents: string;
  readonly nothing: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly files: string;
  readonly leftOutTitle: string;
  readonly leftOut: Readonly<Record<LeftOutName, string>>;
  readonly parts: Readonly<Record<PartName, string>>;
  /** Names of values; what has no word here stands under its name in `data.json`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Values of our own, such as roles and states. */
  readonly values: Readonly<Record<string, string>>;
}
