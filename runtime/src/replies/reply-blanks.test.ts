import { describe, expect, it } from 'vitest';
import { blanksIn, fillBlanks, unknownBlanks } from './reply-blanks.ts';

describe('the blanks of a ready reply', () => {
  it('are found once each, in their order', () => {
    expect(blanksIn('Hello {inquirer}, about {reference}: {inquirer} { me }')).toEqual(['inquirer', 'reference', 'me']);
  });

  it('are known by name, or are answers of the form', () => {
    expect(unknownBlanks('{me} {answers.topic} {answers.a.b} {name} {constructor}')).toEqual([
      'answers.a.b',
      'name',
      'constructor',
    ]);
  });

  it('are filled once, so that what an inquirer wrote never becomes a blank', () => {
    const filled = fillBlanks('Dear {inquirer}, from {me}', { inquirer: '{me}', me: 'Dana' });

    expect(filled.text).toBe('Dear {me}, from Dana');
  });

  it('stay to be seen where nothing is there to fill them', () => {
    const filled = fillBlanks('Dear {inquirer} {group} {toString}', { group: '' });

    expect(filled).toEqual({
      text: 'Dear {inquirer} {group} {toString}',
      missing: ['inquirer', 'group', 'toString'],
      filled: [],
    });
  });
});
