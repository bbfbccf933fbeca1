// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { holdings, morphContent } from './morph.ts';

const question = (name: string, value = '', error = '') => `
  <div class="nv-field"><label for="f.${name}">${name}</label>${error && `<div id="f.${name}-error">${error}</div>`}
    <input id="f.${name}" name="f[${name}]" value="${value}"></div>`;

function page(html: string): HTMLFormElement {
  document.body.innerHTML = `<form>${html}</form>`;
  return document.querySelector('form') as HTMLFormElement;
}

function answer(form: HTMLFormElement, html: string, seen = holdings(form)): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  morphContent(form, template.content, seen);
}

const input = (name: string) => document.getElementById(`f.${name}`) as HTMLInputElement;

test('keeps the field that is typed in, when questions and messages appear around it', () => {
  const form = page(question('a') + question('b'));
  const typed = input('b');
  typed.focus();
  typed.value = 'half a wo';

  answer(form, question('a', '', 'Missing') + question('new') + question('b', '', 'Too short') + question('c'));

  expect(input('b')).toBe(typed);
  expect(document.activeElement).toBe(typed);
  expect(typed.value).toBe('half a wo');
  expect([...form.querySelectorAll('input')].map(({ id }) => id)).toEqual(['f.a', 'f.new', 'f.b', 'f.c']);
});

test('takes what the server has set, unless it was changed since it was sent', () => {
  const form = page(question('sum', '1') + question('since', '1'));
  const seen = holdings(form);
  input('since').value = '3';

  answer(form, question('sum', '2') + question('since', '2'), seen);

  expect(input('sum').value).toBe('2');
  expect(input('since').value).toBe('3');
});

test('moves up what stood below a row that is gone', () => {
  const row = (index: number, value: string) => `<li>${question(`rows.${index}`, value)}</li>`;
  const form = page(`<ol>${row(0, '')}${row(1, '')}</ol>`);
  input('rows.0').value = 'first';
  input('rows.1').value = 'second';

  answer(form, `<ol>${row(0, 'second')}</ol>`);

  expect([...form.querySelectorAll('input')].map(({ value }) => value)).toEqual(['second']);
});

test('takes away what is no longer asked, and its message', () => {
  const form = page(question('a', '', 'Wrong') + question('b'));

  answer(form, question('a'));

  expect(form.querySelectorAll('input')).toHaveLength(1);
  expect(form.textContent).not.toContain('Wrong');
});

test('ticks what the server ticks', () => {
  const box = (mark: string) => `<label><input type="checkbox" id="f.t" name="f[t]" ${mark}> t</label>`;
  const form = page(box(''));

  answer(form, box('checked'));

  expect(input('t').checked).toBe(true);
});
