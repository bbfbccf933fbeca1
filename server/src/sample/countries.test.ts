import { expect, test } from 'vitest';
import { countries } from './countries.ts';

test('the countries have names in both languages, each once', () => {
  const all = countries();

  expect(all.length).toBeGreaterThan(240);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(all).toContainEqual({ code: 'IL', labels: { he: 'ישראל', en: 'Israel' } });
  expect(all.map(({ code }) => code)).not.toContain('EU');
  for (const { labels } of all) expect(labels.he).toMatch(/\p{Script=Hebrew}/u);
});
