import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInstant, parseInstant } from './instant.ts';

const instants = fc.date({
  min: new Date('0001-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

test('reads every instant as the platform reads it', () => {
  fc.assert(
    fc.property(instants, (date) => {
      expect(parseInstant(date.toISOString())).toBe(date.getTime());
    }),
  );
});

test('writes every instant as the platform writes it', () => {
  fc.assert(
    fc.property(instants, (date) => {
      expect(formatInstant(date.getTime())).toBe(date.toISOString());
    }),
  );
});

test('knows the leap days', () => {
  for (const text of ['2000-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z', '2100-03-01T00:00:00.000Z'])
    expect(formatInstant(parseInstant(text))).toBe(text);
});

test('reads an instant without milliseconds', () => {
  expect(parseInstant('2026-01-01T00:00:00Z')).toBe(Date.parse('2026-01-01T00:00:00Z'));
});

test('throws on what is not an instant in UTC', () => {
  expect(() => parseInstant('2026-01-01')).toThrow("found '2026-01-01'");
});
