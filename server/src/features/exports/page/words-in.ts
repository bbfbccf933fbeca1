import type { Language } from '@nativ/schemas';
import type { ExportWords } from './words.ts';
import { english } from './words-en.ts';
import { hebrew } from './words-he.ts';

export const exportWords = (language: Language): ExportWords => (language === 'he' ? hebrew : english);
