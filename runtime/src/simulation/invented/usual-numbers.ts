/** Between what people usually answer, and in which steps. */
export interface UsualNumbers {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** By what a question asks for; the first that fits counts. */
const usual: readonly (readonly [RegExp, UsualNumbers])[] = [
  [/amount|\bsum\b|\bprice|shekel|סכום|מחיר|שקל|₪/i, { least: 100, most: 1000, step: 50 }],
  [/hours.*week|שעות.*בשבוע/i, { least: 2, most: 6, step: 1 }],
  [/child.*\bage\b|\bage\b.*child|גיל ה?(ילד|בן|בת)|בני כמה הילדים/i, { least: 6, most: 16, step: 1 }],
  [/\bage\b|how old|(^|\s)ה?גיל|(בן|בת) כמה/i, { least: 19, most: 68, step: 1 }],
];

/** @param asked the key and the texts of a question */
export const usualNumbers = (asked: readonly string[]): UsualNumbers | undefined => {
  const text = asked.join(' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return usual.find(([shape]) => shape.test(text))?.[1];
};
