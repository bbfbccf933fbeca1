import { createCfworkerSchemaTest, decodeEntries, type FormTexts, localizeForm } from '@nativ/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postedEntries } from '../../test/posted-entries.ts';
import { hasCases, hostileStrings } from '../../test/shared-cases.ts';
import { renderForm, renderFormPage, renderMessagePage, renderReceiptPage, renderThanksPage } from './render.tsx';

const schemaTest = createCfworkerSchemaTest();
const page = { language: 'he', styleNonce: 'abc', otherLanguage: { language: 'en', href: '?lang=en' } } as const;

const document: FormTexts = {
  title: { he: 'פנייה', en: 'Inquiry' },
  schema: {
    type: 'object',
    required: ['kind', 'consent'],
    properties: {
      name: { type: 'string', title: 'שם' },
      story: { type: 'string', title: 'מה קרה' },
      email: { type: 'string', format: 'email', title: 'דוא״ל' },
      kind: {
        type: 'string',
        title: 'נושא',
        oneOf: [
          { const: 'a', title: 'אלף' },
          { const: 'b', title: 'בית' },
        ],
      },
      level: { title: 'רמה', enum: [1, 2, 3] },
      safe: { type: 'boolean', title: 'בטוח' },
      tick: { type: 'boolean', title: 'סימון' },
      consent: { type: 'boolean', title: 'הסכמה', const: true },
      channels: {
        type: 'array',
        title: 'ערוצים',
        items: { type: 'string', enum: ['mail', 'phone', 'visit'] },
        uniqueItems: true,
      },
      age: { type: 'integer', title: 'גיל' },
      on: { type: 'string', format: 'date', title: 'תאריך' },
      at: { type: 'string', format: 'date-time', title: 'מועד' },
      group: { type: 'object', title: 'קבוצה', properties: { inner: { type: 'string', title: 'פנימי' } } },
      people: {
        type: 'array',
        title: 'אנשים',
        items: {
          type: 'object',
          title: 'אדם',
          properties: { who: { type: 'string', title: 'מי' }, near: { type: 'boolean', title: 'קרוב' } },
        },
      },
      words: { type: 'array', title: 'מילים', items: { type: 'string' } },
    },
    // A literal with a member called `then` would pass for a promise.
    ...Object.fromEntries([
      ['if', { properties: { kind: { const: 'b' } }, required: ['kind'] }],
      ['then', { properties: { more: { type: 'number', title: 'עוד' } } }],
    ]),
  },
  uiSchema: {
    story: { 'ui:widget': 'textarea' },
    kind: { 'ui:widget': 'radio' },
    safe: { 'ui:widget': 'radio' },
    channels: { 'ui:widget': 'checkboxes' },
  },
  settings: { language: 'he' },
};
const form = localizeForm(document, 'he');
const input = { form, action: '/f/inquiry', test: schemaTest, triggers: 'all' } as const;

describe('a form without script', () => {
  test('starts with nothing answered', () => {
    const entries = postedEntries(renderForm(input));

    expect(decodeEntries(entries, form.schema, schemaTest)).toEqual({ tick: false });
  });

  test('gives back what it was filled with, whatever that is', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\r\n\0]/.test(text));
    const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
    const day = fc.constantFrom('2026-01-31', '1999-12-01');
    const answers = fc.record(
      {
        name: line,
        story: fc.oneof(
          lines,
          lines.map((text) => `\n${text}`),
        ),
        email: line,
        kind: fc.constantFrom('a', 'b'),
        level: fc.constantFrom(1, 2, 3),
        safe: fc.boolean(),
        consent: fc.constant(true),
        channels: fc.subarray(['mail', 'phone', 'visit'], { minLength: 1 }),
        age: fc.integer(),
        on: day,
        at: day.map((on) => `${on}T10:30:00Z`),
        group: fc.record({ inner: line }),
        people: fc.array(fc.record({ who: line, near: fc.boolean() }), { minLength: 1, maxLength: 3 }),
        words: fc.array(line, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    const withMore = fc.tuple(
      answers,
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    );
    fc.assert(
      fc.property(withMore, ([filled, tick, more]) => {
        const data = { ...filled, tick, ...(filled.kind === 'b' && { more }) };
        const html = renderForm({ ...input, data });
        expect(decodeEntries(postedEntries(html), form.schema, schemaTest)).toEqual(data);
      }),
      { numRuns: 60 },
    );
  });

  test('names every button differently, and Enter presses none that removes', () => {
    const html = renderForm({ ...input, data: { people: [{ who: 'a' }, { who: 'b' }], words: ['x'] } });
    const buttons = [...html.matchAll(/<button([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const values = buttons.flatMap((attributes) => /value="([^"]*)"/.exec(attributes)?.[1] ?? []);

    expect(buttons[0]).not.toContain('value=');
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(
      expect.arrayContaining(['add:/people', 'remove:/people/0', 'down:/people/0', 'up:/people/1', 'update']),
    );
  });

  test('shows errors at their fields and in the summary, with links that lead to an input', () => {
    const errors = [
      { path: '/kind', message: 'בחרו' },
      { path: '/people/0/who', message: 'מי?' },
      { path: '/group', message: 'קבוצה' },
    ];
    const html = renderFormPage({ ...page, ...input, data: { people: [{}] }, errors });
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => decodeURIComponent(id));
    const described = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g)].flatMap(([, list = '']) =>
      list.split(' '),
    );

    expect(links).toHaveLength(3);
    for (const id of [...links, ...described]) expect(ids).toContain(id);
    expect(html.indexOf('</h1>')).toBeLessThan(html.indexOf('role="alert"'));
    for (const { message } of errors) expect(html.split(message).length).toBeGreaterThanOrEqual(3);
  });
});

describe.skipIf(!hasCases)('hostile strings as answers, titles and errors', () => {
  const tags = (html: string) =>
    html.replace(/<textarea[\s\S]*?<\/textarea>/g, '<textarea>').match(/<[a-z!/]/g)?.length;
  const filledWith = (text: string) => {
    const field = { type: 'string', title: text, description: text };
    const texts: FormTexts = { title: text, schema: { type: 'object', properties: { name: field, story: field } } };
    const hostile = localizeForm({ ...texts, uiSchema: { story: { 'ui:widget': 'textarea' } } }, 'he');
    return renderFormPage({
      ...page,
      ...input,
      data: { name: text, story: text },
      errors: [{ path: '/name', message: text }],
      form: { ...hostile, intro: text },
    });
  };
  const expected = tags(filledWith('x'));

  test('come out exactly as they went in and add nothing to the page', () => {
    for (const text of hostileStrings()) {
      if (text === '' || text.includes('\0')) continue;
      const html = filledWith(text);
      const posted = new Map(postedEntries(html));
      expect(posted.get('f[name]')).toBe(text);
      expect(posted.get('f[story]')?.replaceAll('\r\n', '\n')).toBe(text.replaceAll('\r\n', '\n'));
      expect({ text, tags: tags(html) }).toEqual({ text, tags: expected });
    }
  }, 30_000);
});

describe('the other pages', () => {
  const found = {
    reference: 'K7QF-2M9D',
    status: 'closed',
    receivedAt: 'אתמול',
    words: 'דיברנו <b>אתמול</b>',
    readers: { groups: ['ליווי'], hasClassified: true, people: 3 },
    messages: [
      { id: '1', isFromUs: true, at: 'אתמול', text: 'שלום <script>' },
      { id: '2', isFromUs: false, at: 'היום', text: 'תודה' },
    ],
    contact: { how: '"><i>', when: '', avoid: '' },
    isErased: false,
    isAtRisk: true,
    mayWrite: true,
    messageId: 'm',
    isConfirming: false,
    daysToForget: 3,
    longestMessage: 5000,
  } as const;
  const pages = [
    renderThanksPage({
      ...page,
      formTitle: 'x',
      reference: 'K7QF-2M9D',
      receipt: '1111 2222 3333 4444',
      receiptHref: '/r',
    }),
    renderReceiptPage({ ...page, action: '/r' }),
    renderReceiptPage({ ...page, action: '/r', receipt: '<1>', found: 'unknown' }),
    renderReceiptPage({
      ...page,
      action: '/r',
      receipt: '1111 2222 3333 4444',
      found,
    }),
    renderMessagePage({ ...page, kind: 'error', problemId: 'p-1' }),
    renderFormPage({ ...page, ...input }),
  ];

  test.each(pages)('are whole documents without script or inline style attributes (%#)', (html) => {
    expect(html).toMatch(/^<!doctype html><html lang="he" dir="rtl">/);
    expect(html).not.toMatch(/<script|\sstyle="|\son[a-z]+="|<link/);
    expect(html.match(/<style nonce="abc">/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('hrefLang="en"');
    // The receipt stands in no address.
    expect(html).not.toMatch(/(href|action)="[^"]*1111/);
  });

  test('the receipt stands on its page in full', () => {
    expect(pages[0]).toContain('1111 2222 3333 4444');
    expect(pages[2]).toContain('value="&lt;1&gt;"');
    expect(pages[3]).toContain('הטיפול הסתיים');
  });
});
