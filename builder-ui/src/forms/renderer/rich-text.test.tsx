import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { hasCases, hostileStrings } from '../../../test/shared-cases.ts';
import { RichText } from './rich-text.tsx';

const html = (text: string) => renderToStaticMarkup(<RichText text={text} />);

describe('a text in Markdown', () => {
  test('has paragraphs, headings, lists, emphasis and links', () => {
    const shown = html('# Before\n\nRead **this** and *that*:\n\n- one\n- [two](https://example.org)\n\n1. a');

    expect(shown).toContain('<h3 dir="auto">Before</h3>');
    expect(shown).toContain('Read <strong>this</strong> and <em>that</em>:');
    expect(shown).toContain('<li dir="auto">one</li>');
    expect(shown).toContain('<a href="https://example.org" rel="noopener noreferrer" target="_blank">two</a>');
    expect(shown).toContain('<ol start="1"><li dir="auto">a</li></ol>');
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '<a href="javascript:alert(1)">x</a>',
    '![x](//evil)',
  ])('leads nowhere that it should not: %s', (text) => {
    expect(html(text)).not.toMatch(/<(a|img)/);
  });

  test('is not exhausted by what is nested', () => {
    expect(html(`${'> '.repeat(2_000)}deep`)).toContain('deep');
  });

  test.skipIf(!hasCases)('never becomes markup that was not meant', () => {
    for (const text of hostileStrings()) {
      const tags = [...html(text).matchAll(/<(\w+)([^>]*)>/g)];
      for (const [tag, name = '', attributes = ''] of tags) {
        expect(name, tag).toMatch(/^(div|p|h3|ul|ol|li|blockquote|hr|strong|em|del|br|code|a)$/);
        expect(attributes, tag).not.toMatch(/\son\w+=|javascript:/i);
      }
    }
  });
});
