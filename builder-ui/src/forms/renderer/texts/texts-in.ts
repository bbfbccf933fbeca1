import { en } from './en.ts';
import { he } from './he.ts';
import type { RendererTexts } from './renderer-texts.ts';

/** The renderer's own words in a language; English for the languages we have none in. */
export function rendererTexts(language: string): RendererTexts {
  return language === 'he' ? he : en;
}
