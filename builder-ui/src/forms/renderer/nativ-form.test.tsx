// @vitest-environment happy-dom
import { type FormTexts, localizeForm } from '@nativ/runtime';
import type { FieldError } from '@nativ/schemas';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnswersView } from './answers-view.tsx';
import { NativForm } from './nativ-form.tsx';

const texts: FormTexts = {
  title: 'Call',
  schema: {
    type: 'object',
    required: ['outcome'],
    properties: {
      outcome: {
        type: 'string',
        title: 'Outcome',
        oneOf: [
          { const: 'done', title: 'Done' },
          { const: 'later', title: 'Later' },
        ],
      },
      agreed: { type: 'boolean', title: 'Agreed' },
      on: { type: 'string', format: 'date', title: 'On' },
      contact: {
        type: 'object',
        title: 'Contact',
        required: ['email'],
        properties: { email: { type: 'string', format: 'email', title: 'E-mail' } },
      },
    },
    ...Object.fromEntries([
      ['if', { properties: { outcome: { const: 'later' } }, required: ['outcome'] }],
      ['then', { properties: { when: { type: 'string', title: 'When' } }, required: ['when'] }],
    ]),
  },
};
const form = localizeForm(texts, 'en');

let host: HTMLElement;
let root: Root;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

interface PageProps {
  readonly initial: Record<string, unknown>;
  readonly onSubmit: (answers: unknown) => void;
  readonly errors: readonly FieldError[];
}

function Page({ initial, onSubmit, errors }: PageProps) {
  const [answers, setAnswers] = useState(initial);
  return (
    <NativForm form={form} language="en" formData={answers} onChange={setAnswers} onSubmit={onSubmit} errors={errors} />
  );
}

const nothing: readonly FieldError[] = [];

function show(initial: PageProps['initial'], onSubmit: PageProps['onSubmit'], errors = nothing) {
  act(() => root.render(<Page initial={initial} onSubmit={onSubmit} errors={errors} />));
}

const submit = () =>
  act(() => {
    host.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

test('says what is missing before it sends anything, and moves there', () => {
  const onSubmit = vi.fn();
  show({}, onSubmit);

  submit();

  expect(onSubmit).not.toHaveBeenCalled();
  expect(document.activeElement?.id).toBe('form-errors');
  expect(host.textContent).toContain('Please choose an answer to “Outcome”.');
});

test('sends the visible answers, without empty groups', () => {
  const onSubmit = vi.fn();
  show({ outcome: 'done', when: 'tomorrow', contact: {} }, onSubmit);

  submit();

  expect(onSubmit).toHaveBeenCalledWith({ outcome: 'done' });
});

test('shows the questions that an answer opens', () => {
  show({ outcome: 'later' }, vi.fn());

  expect(host.textContent).toContain('When (required)');
});

test('shows what the server found at the field', () => {
  show({ outcome: 'done' }, vi.fn(), [{ path: '/contact/email', message: 'Not this one.' }]);

  const input = document.getElementById('f.contact.email');
  expect(input?.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Not this one.');
});

test('answers are shown in words, hidden ones left out', () => {
  const html = renderToStaticMarkup(
    <AnswersView
      form={form}
      language="he"
      data={{
        outcome: 'done',
        agreed: true,
        on: '2026-03-01',
        when: 'hidden',
        contact: { email: 'a@b.org', extra: '<b>' },
      }}
    />,
  );

  expect(html).toContain('Done');
  expect(html).toContain('כן');
  expect(html).toContain('1 במרץ 2026');
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('hidden');
});

test('rules show, compute and refuse while the form is filled', () => {
  const source: FormTexts = {
    title: 'Call',
    schema: {
      type: 'object',
      properties: {
        outcome: { type: 'string', title: 'Outcome' },
        reason: { type: 'string', title: 'Reason' },
        length: { type: 'integer', title: 'Length' },
      },
    },
    settings: {
      rules: [
        { id: 'show', kind: 'show', when: "data.outcome == 'no'", questions: ['/reason'] },
        { id: 'set', kind: 'set', question: '/length', value: 'size(data.outcome)' },
        { id: 'refuse', kind: 'refuse', when: "data.outcome == 'bad'", questions: ['/outcome'], message: 'Not that.' },
      ],
    },
  };
  const submitted = vi.fn();
  const show = (outcome: string) =>
    act(() =>
      root.render(
        <NativForm
          form={localizeForm(source, 'en')}
          source={source}
          language="en"
          formData={{ outcome, reason: 'left over' }}
          onChange={() => {}}
          onSubmit={submitted}
        />,
      ),
    );
  const send = () => act(() => host.querySelector('form')?.requestSubmit());

  show('yes');
  expect(host.textContent).not.toContain('Reason');
  send();
  expect(submitted).toHaveBeenLastCalledWith({ outcome: 'yes', length: 3 });

  show('no');
  expect(host.textContent).toContain('Reason');
  send();
  expect(submitted).toHaveBeenLastCalledWith({ outcome: 'no', reason: 'left over', length: 2 });

  show('bad');
  send();
  expect(host.textContent).toContain('Not that.');
  expect(submitted).toHaveBeenCalledTimes(2);
});
