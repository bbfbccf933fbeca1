import { localizedText, type PageInput } from '@nativ/runtime';
import type { FormSettings, Language } from '@nativ/schemas';

/**
 * Which websites may show a form in a frame, as `frame-ancestors` takes it. A frame of our own origin tells the page around it
 * nothing; but a form for people at risk is never part of another page, which may be watched, kept or found.
 */
export function frameAncestors({ exposure = 'open', embedOn }: FormSettings): string {
  if (exposure === 'atRisk') return "'none'";
  if (embedOn && embedOn.length > 0) return ["'self'", ...embedOn].join(' ');
  return exposure === 'open' ? '*' : "'self'";
}

/** Somewhere harmless, which many people open many times a day. */
const harmless = 'https://www.wikipedia.org/';

/** The quick exit of a page, and the title in its tab; null where a page has none. */
export function exitOf(settings: FormSettings, language: Language): NonNullable<PageInput['exit']> | null {
  if (settings.exposure !== 'atRisk') return null;
  const neutralTitle = localizedText(settings.neutralTitle, language, settings.language);
  return { href: settings.quickExit ?? harmless, ...(neutralTitle === undefined ? {} : { neutralTitle }) };
}
