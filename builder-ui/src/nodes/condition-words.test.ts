import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../i18n/en.json';
import { conditionInWords, type FieldWords } from './condition-words.ts';

const words: FieldWords = {
  field: (path) => ({ 'data.kind': 'Kind of inquiry', 'data.urgent': 'Is it urgent?' })[path] ?? path,
  value: (path, value) => (path === 'data.kind' && value === 'legal' ? 'Legal advice' : String(value)),
};
const say = (condition: string) => conditionInWords(condition, words, i18next.t);

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } }),
);

describe('conditionInWords', () => {
  it('names the field and the answer as the form does', () => {
    expect(say("data.kind == 'legal'")).toBe('Kind of inquiry: Legal advice');
  });

  it('joins clauses', () => {
    expect(say('data.kind == "legal" && data.age >= 18 || data.urgent == true')).toBe(
      'Kind of inquiry: Legal advice and data.age is at least 18 or Is it urgent? yes',
    );
  });

  it('lists the values of a set', () => {
    expect(say("data.kind in ['legal', 'other']")).toBe('Kind of inquiry is one of: Legal advice, other');
  });

  it('reads quotes inside a text', () => {
    expect(say("data.name == 'O\\'Hara'")).toBe("data.name: O'Hara");
  });

  it('says what is answered, included and left out', () => {
    expect(say("has(data.a) && 'x' in data.tags && !(data.kind in ['legal'])")).toBe(
      'data.a is answered and data.tags includes x and Kind of inquiry is none of: Legal advice',
    );
  });

  it('puts alternatives within a whole in brackets', () => {
    expect(say("data.urgent == true && (data.kind == 'legal' || data.age > data.limit)")).toBe(
      'Is it urgent? yes and (Kind of inquiry: Legal advice or data.age is more than data.limit)',
    );
  });

  it.each(['size(data.items) > 2', '!data.a', 'data.a == ', 'data.a @ 1', ''])(
    'leaves %j to be shown as it is',
    (condition) => {
      expect(say(condition)).toBeNull();
    },
  );
});
