// @vitest-environment happy-dom
import { localizeForm } from '@nativ/runtime';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { UploadRequest } from '../file-context.ts';
import { NativForm } from '../nativ-form.tsx';

const form = localizeForm(
  {
    title: 'Files',
    schema: {
      type: 'object',
      properties: {
        cv: {
          type: 'string',
          format: 'file',
          title: 'CV',
          'x-file': { accept: ['application/pdf'], maxBytes: 1_000_000 },
        },
        papers: { type: 'array', title: 'Papers', items: { type: 'string', format: 'file' } },
      },
    },
    uiSchema: { papers: { 'ui:widget': 'files' } },
    translations: {},
    settings: { language: 'en' },
  },
  'en',
);

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

interface Asked {
  readonly request: UploadRequest;
  readonly arrive: (id: string) => Promise<void>;
  readonly fail: (cause: unknown) => Promise<void>;
}

/** A form whose uploads end when the test says so. */
async function show() {
  const asked: Asked[] = [];
  let answers: Record<string, unknown> = {};
  const render = () =>
    root.render(
      <NativForm
        form={form}
        language="en"
        formData={answers}
        onSubmit={() => {}}
        onChange={(next) => {
          answers = next;
          render();
        }}
        upload={(request) =>
          new Promise((resolve, reject) => {
            const { name } = request;
            asked.push({
              request,
              arrive: (id) => act(async () => resolve({ id, name, size: '1 kB' })),
              fail: (cause) => act(async () => reject(cause)),
            });
          })
        }
      />,
    );
  await act(async () => render());
  return { asked, answers: () => answers };
}

const choose = (id: string, ...files: File[]) =>
  act(async () => {
    const input = document.getElementById(id) as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
const press = (label: string) =>
  act(async () => (document.querySelector(`[aria-label="${label}"]`) as HTMLButtonElement).click());
const file = (name: string) => new File(['%PDF-'], name);

test('a file is sent when it is chosen, is the answer when it arrived, and can be taken out again', async () => {
  const { asked, answers } = await show();

  await choose('f.cv', file('cv.pdf'));
  expect(asked[0]?.request).toMatchObject({ name: 'cv.pdf', question: '/cv' });
  await act(async () => asked[0]?.request.onProgress(0.4));
  expect(place.textContent).toContain('Sending cv.pdf: 40%');
  expect(answers().cv).toBeUndefined();
  await asked[0]?.arrive('id-1');

  expect(answers().cv).toBe('id-1');
  expect(place.textContent).toContain('Attached: cv.pdf, 1 kB');
  expect(place.querySelector('[role=status]')?.textContent).toBe('cv.pdf is attached');
  await press('Remove cv.pdf');
  expect(answers().cv).toBeUndefined();
});

test('several files that are under way at the same time are all kept', async () => {
  const { asked, answers } = await show();

  await choose('f.papers', file('a.pdf'), file('b.pdf'));
  await asked[0]?.arrive('a');
  await asked[1]?.arrive('b');

  expect(answers().papers).toEqual(['a', 'b']);
});

test('what the server says is wrong stands there, and trying again sends the file again', async () => {
  const { asked, answers } = await show();

  await choose('f.cv', file('cv.pdf'));
  await asked[0]?.fail({ errors: [{ path: '/cv', message: 'The file is of a kind that cannot be taken here.' }] });
  expect(place.textContent).toContain('of a kind that cannot be taken here');
  await press('Try again: cv.pdf');
  await asked[1]?.arrive('id-2');

  expect(answers().cv).toBe('id-2');
});

test('stopping ends the sending and leaves no answer', async () => {
  const { asked, answers } = await show();

  await choose('f.cv', file('cv.pdf'));
  await press('Stop sending cv.pdf');

  expect(asked[0]?.request.signal.aborted).toBe(true);
  expect(answers().cv).toBeUndefined();
  expect(place.textContent).not.toContain('Sending');
});
