import { localizedText } from '@nativ/runtime';
import type { Language, Ledger, LedgerEntry } from '@nativ/schemas';
import type { Sheet } from '../metrics/sheet.ts';

interface Words {
  readonly name: string;
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<LedgerEntry['kind'], string>>;
  readonly results: Readonly<Record<NonNullable<LedgerEntry['result']>, string>>;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    name: 'What was taught',
    columns: ['When', 'Kind', 'Person', 'By', 'Unit', 'What', 'Result'],
    kinds: { attempt: 'Lesson', session: 'Session', signOff: 'Signed off', withdrawal: 'Sign-off taken back' },
    results: {
      passed: 'Passed',
      failed: 'Not passed',
      finished: 'Finished',
      begun: 'Begun',
      attended: 'Came',
      missed: 'Did not come',
    },
  },
  he: {
    name: 'מה נלמד',
    columns: ['מתי', 'סוג', 'מי', 'על ידי', 'יחידה', 'מה', 'תוצאה'],
    kinds: { attempt: 'שיעור', session: 'מפגש', signOff: 'אישור מוכנות', withdrawal: 'ביטול אישור מוכנות' },
    results: {
      passed: 'עבר',
      failed: 'לא עבר',
      finished: 'הושלם',
      begun: 'התחיל',
      attended: 'הגיע',
      missed: 'לא הגיע',
    },
  },
};

/** The ledger as a table, with nothing in it that the screen does not tell. */
export function ledgerSheet({ items }: Ledger, language: Language): Sheet {
  const { name, columns, kinds, results } = words[language];
  return {
    name,
    isRightToLeft: language === 'he',
    header: columns,
    rows: items.map((entry) => [
      entry.at,
      kinds[entry.kind],
      entry.person,
      entry.by,
      entry.group === null ? null : (localizedText(entry.group, language) ?? null),
      entry.what,
      entry.result && results[entry.result],
    ]),
  };
}
