import { describe, expect, it } from 'vitest';
import { cfworkerErrors } from '../cfworker-errors.ts';
import { explainErrors } from '../explain-errors.ts';
import { answerFormats } from './answer-formats.ts';

const fits = (format: string, text: string) => answerFormats[format]?.(text);

describe('an Israeli identity number', () => {
  it.each(['012345674', '12345674', '1234567-4', '01234567 4', '000000018', '00018'])('is %s', (text) => {
    expect(fits('israeli-id', text)).toBe(true);
  });

  it.each([
    ['with another check digit', '012345675'],
    ['with two digits exchanged', '102345674'],
    ['of ten digits', '0012345674'],
    ['of nothing but zeros', '000000000'],
    ['that is too short', '18'],
    ['with letters', '01234567a'],
    ['in other digits', '٠١٢٣٤٥٦٧٤'],
    ['that is empty', ''],
  ])('is none %s', (_why, text) => {
    expect(fits('israeli-id', text)).toBe(false);
  });

  it('misses no single wrong digit', () => {
    const number = '012345674';
    for (const [index, digit] of [...number].entries())
      for (let other = 0; other < 10; other += 1)
        if (String(other) !== digit)
          expect(fits('israeli-id', number.slice(0, index) + other + number.slice(index + 1))).toBe(false);
  });
});

describe('a telephone number', () => {
  it.each([
    '03-1234567',
    '054-123-4567',
    '+972 54 1234567',
    '(03) 123.45.67',
    '+1/212/555 0100',
    '*2345',
    '03-1234567 שלוחה 12',
    '03-1234567 x12',
    '1-700-123-456',
  ])('is %s', (text) => {
    expect(fits('phone', text)).toBe(true);
  });

  it.each(['123456', '1234567890123456', 'call me', '054+1234567', '', '-------', `0${' '.repeat(5_000)}1`])(
    'is not %s',
    (text) => {
      expect(fits('phone', text)).toBe(false);
    },
  );
});

describe('a file', () => {
  it('is named by its id', () => {
    expect(fits('file', '01890a5d-ac96-774b-bcce-b302099a8057')).toBe(true);
    expect(fits('file', '../../etc/passwd')).toBe(false);
  });
});

describe('the formats in a browser', () => {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(Object.keys(answerFormats).map((format) => [format, { type: 'string', format }])),
  };
  const wrong = { 'israeli-id': '123', phone: 'no', file: 'x' };

  it('judge what they are asked to', () => {
    expect(cfworkerErrors(schema, wrong).map(({ instancePath }) => instancePath)).toEqual([
      '/israeli-id',
      '/phone',
      '/file',
    ]);
  });

  it.each(['he', 'en'] as const)('say what is expected in %s', (language) => {
    const errors = explainErrors(cfworkerErrors(schema, wrong), { title: 'F', schema }, language);

    expect(new Set(errors.map(({ message }) => message)).size).toBe(3);
    for (const { message } of errors) expect(message).not.toMatch(/not written the way|לא כתוב כמו/);
  });
});
