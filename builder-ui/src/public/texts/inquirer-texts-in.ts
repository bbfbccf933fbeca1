import type { Language } from '@nativ/schemas';
import { inquirerEn } from './inquirer-en.ts';
import { inquirerHe } from './inquirer-he.ts';
import type { InquirerTexts } from './inquirer-texts.ts';

const texts: Readonly<Record<Language, InquirerTexts>> = { he: inquirerHe, en: inquirerEn };

/** The texts of the inquirer's page in one language. */
export const inquirerTexts = (language: Language): InquirerTexts => texts[language];
