import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Texts } from './catalogue-parts.ts';

/**
 * Lists the texts of the application in a file beside it, for the server, which lets a masked picture show these and no others.
 * A text with places to fill is not among them, since names are put there.
 */
export function catalogueTexts(): Plugin {
  return {
    name: 'nativ-catalogue-texts',
    apply: 'build',
    generateBundle() {
      const texts = ['he', 'en'].flatMap((language) => {
        const file = fileURLToPath(new URL(`src/i18n/${language}.json`, import.meta.url));
        return wholeTexts(JSON.parse(readFileSync(file, 'utf8')));
      });
      this.emitFile({
        type: 'asset',
        fileName: 'catalogue-texts.json',
        source: JSON.stringify([...new Set(texts)].sort()),
      });
    },
  };
}

/** The texts of a catalogue that are shown as they are written. */
export function wholeTexts(texts: Texts): string[] {
  return Object.values(texts).flatMap((value) => {
    if (typeof value !== 'string') return wholeTexts(value);
    const text = value.trim();
    return text === '' || text.includes('{{') ? [] : [text];
  });
}
