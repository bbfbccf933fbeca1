import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { partOf, startFiles, type Texts } from '../../catalogue-parts.ts';
import { namedTexts } from '../../named-texts.ts';
import en from './en.json';
import he from './he.json';

const keysOf = (texts: Texts, prefix = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );

describe('the parts of the catalogues', () => {
  const named = namedTexts(startFiles);

  it.each([
    ['he', he],
    ['en', en],
  ])('of %s have each text once, and few of them stand on the start page', (_language, catalogue) => {
    const start = keysOf(partOf(catalogue, 'start', named));
    const rest = keysOf(partOf(catalogue, 'rest', named));

    expect([...start, ...rest].sort()).toEqual(keysOf(catalogue).sort());
    expect(start).toEqual(expect.arrayContaining(['app.name', 'task.claim', 'connection.offline', 'items.new']));
    expect(start.length).toBeLessThan(300);
  });

  it('are both there before anything is shown that the start page loads later', () => {
    const guards = /\b(withTexts|lazyRouteComponent)\b/;
    // What comes right after the start page says what its own part has; the rest of these say nothing.
    const free = ['feed-list', 'upcoming-gatherings', 'own-worker', 'push-here', 'part='];
    const unguarded = named.later
      .filter(({ what, within }) => !guards.test(within) && !free.some((name) => what.includes(name)))
      .map(({ file, what }) => `${path.basename(file)} loads ${what}`);

    expect(named.later.length).toBeGreaterThan(40);
    expect(unguarded).toEqual([]);
  });
});
