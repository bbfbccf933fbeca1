// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { makePicture } from './make-picture.ts';

const known = new Set(['Save', 'My tasks', 'Yes', 'Your name', 'What happened']);
const draw = (html: string) => {
  document.body.innerHTML = html;
  return makePicture({
    root: document.body,
    width: 800,
    height: 600,
    rtl: false,
    isKnown: (text) => known.has(text),
    measure: () => ({ x: 0, y: 0, w: 10, h: 10 }),
  });
};
const shown = (html: string) =>
  draw(html).boxes.map(({ role, text }) => (text === undefined ? role : `${role}: ${text}`));

const canary = 'CANARY-7431';

describe('a masked picture', () => {
  test('keeps the texts of the application and makes bars of all others', () => {
    expect(shown(`<h1>My tasks</h1><p>${canary}</p><button>Save</button><a href="/">${canary}</a>`)).toEqual([
      'heading: My tasks',
      'bar',
      'button: Save',
      'link',
    ]);
  });

  test.each([
    ['a plain answer', `<dl><dt>What happened</dt><dd>${canary}</dd></dl>`],
    ['a sealed answer that was opened', `<output>${canary}</output>`],
    ['a name', `<bdi>${canary}</bdi>`],
    ['a name on a button', `<button>Save <bdi>${canary}</bdi></button>`],
    ['what is typed', `<input value="${canary}" placeholder="${canary}"><textarea>${canary}</textarea>`],
    ['what is chosen', `<select><option selected>${canary}</option></select><div role="listbox">${canary}</div>`],
    ['what is written in a field that is none', `<div contenteditable="true">${canary}</div>`],
    [
      'a title that shows on hover',
      `<span title="${canary}" aria-label="${canary}" data-x="${canary}">${canary}</span>`,
    ],
    ['a text with a known one in it', `<p>Save ${canary}</p><p>${canary}Save</p>`],
    ['a picture', `<img alt="${canary}" src="data:,${canary}"><svg role="img"><title>${canary}</title></svg>`],
    ['what stands in a comment or a script', `<!-- ${canary} --><script>${canary}</script><style>${canary}</style>`],
  ])('has nothing of %s', (_what, html) => {
    expect(JSON.stringify(draw(html))).not.toContain(canary);
  });

  test.each([
    ['an answer', '<dd>Yes</dd>'],
    ['a cell', '<table><tbody><tr><td>Yes</td></tr></tbody></table>'],
    ['what somebody wrote', '<p dir="auto">Yes</p>'],
    ['an option', '<div role="option">Yes</div>'],
    ['a rich text', '<div class="nv-rich"><p>Yes</p></div>'],
  ])('does not show a text of the application where it is %s', (_what, html) => {
    expect(JSON.stringify(draw(html))).not.toContain('Yes');
  });

  test('keeps a label, and not what stands in its field', () => {
    expect(shown(`<label>Your name<input value="Yes"></label>`)).toEqual(['text: Your name', 'field']);
  });

  test('leaves out what helps, and does not grow without end', () => {
    expect(shown('<div data-help><p>Save</p></div>')).toEqual([]);
    expect(draw('<p>Save</p>'.repeat(900)).boxes).toHaveLength(400);
  });
});
