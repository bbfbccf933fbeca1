import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inquiries, inquiryLabels } from '../../test/recognition/inquiries.ts';
import { assess, explain, type Model, readModel, recognise, teach, writeModel } from '../index.ts';

const model = taught();

describe('a recogniser', () => {
  it.each([
    ['המזגן בכיתה לא עובד וחם מאוד', 'repairs'],
    ['יש נזילה מהתקרה בשירותים', 'repairs'],
    ['לא קיבלתי את ההחזר על הנסיעות שלי', 'money'],
    ['please refund the deposit that I paid', 'money'],
    ['אשמח להתנדב איתכם בימי שלישי', 'volunteering'],
    ['can I help out as a volunteer on weekends', 'volunteering'],
  ])('knows what %s is about', (text, label) => {
    expect(recognise(model, text, { atLeast: 0 }).label).toBe(label);
  });

  it('says the same of a text with niqqud, with other quote signs, capitals and marks of direction', () => {
    const plain = recognise(model, 'אני רוצה להתנדב בחוגים של בי"ס תל"י');

    expect(recognise(model, 'אֲנִי רוֹצֶה לְהִתְנַדֵּב בְּחוּגִים שֶׁל בי״ס תל״י')).toEqual(plain);
    expect(recognise(model, '\u200fאני רוצה להתנדב בחוגים של בי”ס תל“י\u200e')).toEqual(plain);
    expect(recognise(model, 'VOLUNTEER Today')).toEqual(recognise(model, 'volunteer today'));
  });

  it('names the likeliest others, and its probabilities sum up to at most 1', () => {
    const { label, probability, runnersUp } = recognise(model, 'החזר על הנסיעות', { atLeast: 0 });

    expect(runnersUp.map((one) => one.label)).not.toContain(label);
    expect(runnersUp).toHaveLength(2);
    expect(probability + runnersUp.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 6);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u200f '],
    ['emoji', '😀👍🏽🎉🎉'],
    ['signs', '!!! ??? „” -- ...'],
  ])('abstains from %s as no text', (_what, text) => {
    expect(recognise(model, text)).toEqual({ label: null, probability: 0, runnersUp: [], abstained: 'noText' });
  });

  it.each([
    ['another script', 'Где находится ближайшая станция метро'],
    ['another language', 'Wo befindet sich hier der nächste Bahnhof'],
    ['noise', 'xqzv wkjq zzxv qqwk'],
  ])('abstains from %s', (_what, text) => {
    expect(recognise(model, text).label).toBe(null);
  });

  it('abstains when it is not as sure as it has to be', () => {
    expect(recognise(model, 'החזר', { atLeast: 0.999 })).toMatchObject({ label: null, abstained: 'unsure' });
  });

  it('takes any text, quickly, and answers within its promises', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(..."אבגשת abc״'!1") }));
    fc.assert(
      fc.property(anyText, (text) => {
        const said = recognise(model, text);

        expect(said.probability).toBeGreaterThanOrEqual(0);
        expect(said.probability).toBeLessThanOrEqual(1);
        expect(said.label === null).toBe(said.abstained !== null);
        expect(recognise(model, text)).toEqual(said);
      }),
    );
  });

  it.each([
    ['a word again and again', 'refund '.repeat(15_000)],
    ['one endless word', 'א'.repeat(100_000)],
  ])('takes %s', (_what, text) => {
    expect(recognise(model, text).probability).toBeLessThanOrEqual(1);
    expect(explain(model, text, 'money').length).toBeLessThanOrEqual(1);
  });
});

describe('the words that decided', () => {
  it('stand there as in the text, the most telling first', () => {
    const text = 'שלום, אני רוצה לְהִתְנַדֵּב אצלכם, בבקשה';

    expect(explain(model, text, 'volunteering')[0]?.word).toBe('לְהִתְנַדֵּב');
  });

  it('are none for a label that the model does not know', () => {
    expect(explain(model, 'להתנדב', 'constructor')).toEqual([]);
  });
});

describe('learning', () => {
  it('gives the same model of the same examples', () => {
    expect(writeModel(taught())).toEqual(writeModel(model));
  });

  it('goes by words alone where there are no examples', () => {
    const byWords = teach([], { labels: ['a', 'b'], words: { a: ['refund', 'החזר'], b: ['leak', 'נזילה'] } }) as Model;

    expect(recognise(byWords, 'there is a leak', { atLeast: 0 }).label).toBe('b');
    expect(recognise(byWords, 'אבקש החזר', { atLeast: 0 }).label).toBe('a');
  });

  it('tells how far it is', () => {
    const shares: number[] = [];
    teach(inquiries, { labels: inquiryLabels, onProgress: (share) => shares.push(share) });

    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  it('holds back what examples of none are like', () => {
    const none = ['Wo ist der nächste Bahnhof', 'Wann fährt der Zug nach Hause', 'Der Zug ist heute nicht gefahren'];
    const examples = [...inquiries, ...none.map((text) => ({ text, label: '-' }))];
    const wary = teach(examples, { labels: inquiryLabels, none: '-' }) as Model;

    expect(wary.labels).toEqual(inquiryLabels);
    expect(recognise(wary, 'Wann fährt der nächste Zug').label).toBe(null);
  });

  it('recognises a rare label beside one with very many texts', () => {
    const common = Array.from({ length: 300 }, (_, at) => ({
      text: `please repair the door of room ${at}`,
      label: 'a',
    }));
    const rare = ['I want my money back', 'send me the invoice'].map((text) => ({ text, label: 'b' }));
    const uneven = teach([...common, ...rare], { labels: ['a', 'b'] }) as Model;

    expect(recognise(uneven, 'the invoice for my money', { atLeast: 0 }).runnersUp.map((one) => one.label)).not.toEqual(
      ['b'],
    );
    expect(recognise(uneven, 'repair the door please', { atLeast: 0 }).runnersUp.map((one) => one.label)).not.toEqual([
      'a',
    ]);
  });

  it.each([
    ['no examples', [], ['a', 'b']],
    ['one label', [{ text: 'refund', label: 'a' }], ['a', 'b']],
    [
      'labels that there are no more',
      [
        { text: 'refund', label: 'a' },
        { text: 'leak', label: 'x' },
      ],
      ['a', 'b'],
    ],
    [
      'texts without words',
      [
        { text: '😀', label: 'a' },
        { text: 'leak', label: 'b' },
      ],
      ['a', 'b'],
    ],
  ])('is refused with %s', (_what, examples, labels) => {
    expect(teach(examples, { labels })).toEqual({ problem: 'tooFewLabels' });
    expect(assess(examples, { labels })).toEqual({ problem: 'tooFewLabels' });
  });

  it('learns labels that are called like what every object has', () => {
    const odd = teach(
      [
        { text: 'refund my money', label: '__proto__' },
        { text: 'a leak in the roof', label: 'constructor' },
      ],
      { labels: ['__proto__', 'constructor'], words: {} },
    ) as Model;

    expect(recognise(odd, 'money refund', { atLeast: 0 }).label).toBe('__proto__');
  });
});

describe('a model that was written', () => {
  it('is read as it was', () => {
    const read = readModel(writeModel(model)) as Model;

    expect(read).toEqual(model);
  });

  it('is refused when a byte of it changed or is missing', () => {
    const bytes = writeModel(model);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ change;

        expect(readModel(changed)).toHaveProperty('problem');
        expect(readModel(bytes.subarray(0, at))).toEqual({ problem: 'damaged' });
      }),
      { numRuns: 30 },
    );
  });

  it('is refused when another release wrote it', () => {
    const bytes = writeModel(model);
    bytes[4] = 200;

    expect(readModel(bytes)).toEqual({ problem: 'unknownFormat' });
  });
});

describe('the figures', () => {
  const figures = assess(inquiries, { labels: inquiryLabels });

  it('count every example once', () => {
    if ('problem' in figures) throw new Error('Expected figures.');

    expect(figures.examples).toBe(inquiries.length);
    expect(figures.labels.map(({ examples }) => examples)).toEqual(
      inquiryLabels.map((label) => inquiries.filter((one) => one.label === label).length),
    );
    expect(figures.accuracy).toBeGreaterThan(0.5);
    expect(figures.reliability.reduce((sum, { count }) => sum + count, 0)).toBe(figures.examples);
    for (const { right, wrong, heldBack } of figures.thresholds) expect(right + wrong + heldBack).toBeCloseTo(1, 9);
  });
});

function taught(): Model {
  const answer = teach(inquiries, { labels: inquiryLabels });
  if ('problem' in answer) throw new Error('Expected a model of the inquiries.');
  return answer;
}
