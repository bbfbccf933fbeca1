import type { OptionEntry } from '@nativ/schemas';

/** Codes that CLDR names and that are no countries: unions, single islands without a code of their own, tests, the unknown. */
const noCountries: ReadonlySet<string> = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

/** The countries and territories of ISO 3166-1 with their names in Hebrew and English, as Unicode's CLDR has them. */
export function countries(): OptionEntry[] {
  const [he, en] = ['he', 'en'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters.flatMap((first) =>
    letters.flatMap((second): OptionEntry[] => {
      const code = first + second;
      // What a code was replaced by long ago has another code of its own.
      if (noCountries.has(code) || new Intl.Locale(`und-${code}`).region !== code) return [];
      const [hebrew, english] = [he?.of(code), en?.of(code)];
      return hebrew && english ? [{ code, labels: { he: hebrew, en: english } }] : [];
    }),
  );
  return found.sort((left, right) => (left.labels.he ?? '').localeCompare(right.labels.he ?? '', 'he'));
}
