import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areAlike, likeness, likenessBands } from './likeness.ts';

const inquiry =
  'שלום רב, הזמנתי מכם לפני שבועיים ערכת יצירה לכיתה ב ועדיין לא הגיעה. מספר ההזמנה הוא 48213. אשמח אם תבדקו מה קרה ותחזרו אליי בהקדם, תודה רבה.';
const others = [
  'שלום, אני מבקשת לבטל את ההרשמה של הבן שלי לחוג כדורסל ולקבל החזר על החודש שכבר שולם, תודה.',
  'Hello, the kit that we ordered for our class two weeks ago has not arrived yet. Could you please look into it?',
  'האולם שהזמנו ליום שלישי היה נעול כשהגענו, ואיש לא ענה לטלפון. נאלצנו לבטל את המפגש.',
];

describe('the likeness of two texts', () => {
  it.each([
    ['the same text', inquiry],
    ['other numbers', inquiry.replace('48213', '990117')],
    ['niqqud, other signs and blanks', inquiry.replaceAll('.', ' !\n').replace('שלום', 'שָׁלוֹם')],
    ['a word more', `${inquiry} דחוף`],
    ['another greeting', inquiry.replace('שלום רב', 'היי')],
  ])('is found with %s', (_what, other) => {
    expect(areAlike(likeness(inquiry), likeness(other))).toBe(true);
    expect(sharedBands(inquiry, other)).toBeGreaterThan(0);
  });

  it.each(others)('is none with %s', (other) => {
    expect(areAlike(likeness(inquiry), likeness(other))).toBe(false);
  });

  it('is nothing where there is no text', () => {
    expect(likeness(' 🎉 ')).toBe('');
    expect(likenessBands('')).toEqual([]);
    expect(areAlike('', '')).toBe(false);
  });

  it('has the same form for every text, and every text is like itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const own = likeness(`${text}a`);

        expect(own).toMatch(/^[0-9a-f]{64}$/u);
        expect(areAlike(own, likeness(`${text}a`))).toBe(true);
        for (const band of likenessBands(own)) expect(band | 0).toBe(band);
      }),
    );
  });
});

function sharedBands(one: string, other: string): number {
  const known = new Set(likenessBands(likeness(one)));
  return likenessBands(likeness(other)).filter((band) => known.has(band)).length;
}
