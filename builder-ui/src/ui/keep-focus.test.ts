// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus.ts';

/** The observer is told after what changed it. */
const told = () => new Promise((resolve) => setTimeout(resolve, 0));

let button: HTMLButtonElement;
let other: HTMLButtonElement;

beforeAll(() => keepFocus(document));
beforeEach(() => {
  document.body.innerHTML = '<button id="a">Send</button><button id="b">Back</button>';
  button = document.querySelector('#a') as HTMLButtonElement;
  other = document.querySelector('#b') as HTMLButtonElement;
  button.focus();
  button.click();
  // As browsers do with one that is switched off.
  button.blur();
  button.disabled = true;
});

test('a button that worked has the focus again', async () => {
  await told();
  expect(document.activeElement).toBe(document.body);

  button.disabled = false;
  await told();

  expect(document.activeElement).toBe(button);
});

test('the focus stays where the reader has gone meanwhile', async () => {
  other.focus();

  button.disabled = false;
  await told();

  expect(document.activeElement).toBe(other);
});

test('a button that did no work takes the focus from nobody', async () => {
  button.disabled = false;
  await told();
  other.focus();
  other.click();
  other.blur();

  button.disabled = true;
  await told();

  expect(document.activeElement).toBe(document.body);
});
