import type { FormDocument, FormRule, FormSettings } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { applyFormEdits } from './apply-form-edits.ts';
import { reviewForm } from './review-form.ts';

const text = { type: 'string' };
const schema = {
  type: 'object',
  required: ['kind', 'note'],
  properties: {
    kind: { type: 'string', title: 'Kind', oneOf: [{ const: 'legal' }, { const: 'social' }] },
    age: { type: 'integer', title: 'Age', minimum: 0 },
    note: { type: 'string', title: 'Note' },
    secret: { type: 'string', title: 'Secret', 'x-sensitivity': 'sensitive' },
    children: {
      type: 'array',
      title: 'Children',
      items: { type: 'object', properties: { age: { type: 'integer', title: 'Age of the child' }, school: text } },
    },
  },
};

const withRules = (rules: readonly FormRule[], settings: FormSettings = {}): FormDocument => ({
  title: 'A form',
  schema,
  settings: { ...settings, rules: [...rules] },
});
const show = (id: string, when: string, ...questions: string[]): FormRule => ({ id, kind: 'show', when, questions });
const found = (document: FormDocument) => reviewForm(document).map(({ code, path }) => `${code} ${path}`);
const pages = (...names: string[][]) =>
  names.map((questions, index) => ({ id: `p${index + 1}`, title: `Page ${index + 1}`, questions }));

describe('the check of a form', () => {
  it('finds nothing in a form that is well', () => {
    const rules: FormRule[] = [
      show('a', "data.kind == 'legal'", '/age'),
      show('b', 'row.age < 18 && data.age > 20', '/children/*/school'),
      { id: 'c', kind: 'set', question: '/note', value: "data.kind + ' ' + string(data.age)" },
      { id: 'd', kind: 'refuse', when: 'data.age > 130', questions: ['/age'], message: 'No.' },
      { id: 'e', kind: 'skipTo', when: 'data.age < 6', after: 'p1', page: 'p3' },
    ];
    const settings = { pages: pages(['kind', 'age'], ['note'], ['children']) };

    expect(found(withRules(rules, settings))).toEqual([]);
  });

  it('says first what is no form at all', () => {
    expect(reviewForm({ title: 'F', schema: { type: 'object', properties: { a: { type: 'text' } } } })).toMatchObject([
      { severity: 'error', code: 'form.invalid', path: '/schema/properties/a/type' },
    ]);
  });

  it.each<[string, FormRule[], string[]]>([
    ['a typo in a question', [show('a', 'data.aeg > 1', '/note')], ['condition.unknown-field /settings/rules/0/when']],
    [
      'a value that is not offered',
      [show('a', "data.kind == 'legl'", '/note')],
      ['condition.unknown-value /settings/rules/0/when'],
    ],
    [
      'types that do not go together',
      [show('a', "data.age > 'x'", '/note')],
      ['condition.wrong-type /settings/rules/0/when'],
    ],
    [
      'a row where there is none',
      [show('a', 'row.age > 1', '/note')],
      ['condition.unknown-name /settings/rules/0/when'],
    ],
    [
      'a field that the row has not',
      [show('a', 'row.name == null', '/children/*/school')],
      ['condition.unknown-field /settings/rules/0/when'],
    ],
    ['what only flows have', [show('a', 'vars.x', '/note')], ['condition.unknown-name /settings/rules/0/when']],
    [
      'a value of another kind',
      [{ id: 'a', kind: 'set', question: '/age', value: 'data.kind' }],
      ['rule.wrong-value /settings/rules/0/value'],
    ],
    [
      'a question that there is not',
      [show('a', 'data.age > 1', '/note', '/nte')],
      ['rule.unknown-question /settings/rules/0/questions/1'],
    ],
    ['a whole row', [show('a', 'data.age > 1', '/children/*')], ['rule.not-a-question /settings/rules/0/questions/0']],
    [
      'an id twice',
      [show('a', 'data.age > 1', '/note'), show('a', 'data.age > 1', '/secret')],
      ['rule.duplicate-id /settings/rules/1/id'],
    ],
    [
      'a condition that contradicts itself',
      [{ id: 'a', kind: 'require', when: "data.kind == 'legal' && data.kind == 'social'", questions: ['/age'] }],
      ['rule.never-fires /settings/rules/0/when'],
    ],
    [
      'a condition beyond what the question takes',
      [{ id: 'a', kind: 'require', when: 'data.age < 0', questions: ['/secret'] }],
      ['rule.never-fires /settings/rules/0/when'],
    ],
    [
      'a condition on what is hidden whenever it matters',
      [
        show('a', "data.kind == 'legal'", '/age'),
        { id: 'b', kind: 'require', when: "data.age > 3 && data.kind == 'social'", questions: ['/secret'] },
      ],
      ['rule.never-fires /settings/rules/1/when'],
    ],
    [
      'a question that never shows',
      [show('a', 'data.age < 0', '/secret')],
      ['rule.never-fires /settings/rules/0/when', 'question.never-shows /settings/rules/0'],
    ],
    [
      'a required question that never shows',
      [show('a', 'data.age < 0', '/note')],
      ['rule.never-fires /settings/rules/0/when', 'question.required-never-shows /settings/rules/0'],
    ],
    [
      'a circle of showing',
      [show('a', "data.note == 'x'", '/secret'), show('b', "data.secret == 'x'", '/note')],
      ['rule.cycle /settings/rules/0'],
    ],
    [
      'a value made of itself',
      [{ id: 'a', kind: 'set', question: '/age', value: 'data.age + 1' }],
      ['rule.cycle /settings/rules/0'],
    ],
    [
      'a circle of hiding a list and reading it',
      [show('a', 'data.children.exists(c, c.age > 3)', '/children')],
      ['rule.cycle /settings/rules/0'],
    ],
  ])('finds %s', (_what, rules, expected) => {
    expect(found(withRules(rules))).toEqual(expected);
  });

  it('takes no circle in what only looks like one', () => {
    expect(
      found(
        withRules([
          show('a', 'size(data.children) > 1', '/children/*/school'),
          show('b', 'row.age > 3', '/children/*/school'),
          { id: 'c', kind: 'require', when: "data.note == 'x'", questions: ['/note'] },
        ]),
      ),
    ).toEqual([]);
  });

  it.each<[string, FormRule[], string[]]>([
    [
      'a page that there is not',
      [{ id: 'a', kind: 'end', when: 'data.age > 1', after: 'p9' }],
      ['rule.unknown-page /settings/rules/0/after'],
    ],
    [
      'a way back',
      [{ id: 'a', kind: 'skipTo', when: 'data.age > 1', after: 'p2', page: 'p1' }],
      ['rule.backwards /settings/rules/0/page'],
    ],
    [
      'a turn that depends on what comes later',
      [{ id: 'a', kind: 'end', when: "data.note == 'x'", after: 'p1' }],
      ['rule.turns-on-later-page /settings/rules/0/when', 'rule.cycle /settings/rules/0'],
    ],
    [
      'a question that depends on what comes later',
      [show('a', "data.note == 'x'", '/age')],
      ['rule.reads-later-page /settings/rules/0/when'],
    ],
    [
      'a page to which nobody comes',
      [{ id: 'a', kind: 'end', when: "data.kind == 'legal' || data.kind != 'legal'", after: 'p1' }],
      ['page.unreachable /settings/pages/1', 'page.unreachable /settings/pages/2'],
    ],
    [
      'a page that is always skipped',
      [{ id: 'a', kind: 'skipTo', when: 'true', after: 'p1', page: 'p3' }],
      ['page.unreachable /settings/pages/1'],
    ],
  ])('finds %s', (_what, rules, expected) => {
    const settings = { pages: pages(['kind', 'age'], ['note'], ['secret', 'children']) };

    expect(found(withRules(rules, settings))).toEqual(expected);
  });

  it('looks at what stands on pages', () => {
    const settings = {
      pages: [...pages(['kind', 'knid'], ['kind', 'age'], []), { id: 'p1', title: 'Again', questions: [] }],
    };

    expect(found(withRules([], settings))).toEqual([
      'page.duplicate-id /settings/pages/3/id',
      'page.unknown-question /settings/pages/0/questions/1',
      'page.question-twice /settings/pages/1/questions/0',
      'page.empty /settings/pages/2',
    ]);
  });

  it('finds options that are offered twice, in lists too', () => {
    const twice: FormDocument = {
      title: 'F',
      schema: {
        type: 'object',
        properties: {
          a: { enum: ['x', 'y', 'x'] },
          b: {
            type: 'array',
            items: {
              oneOf: [
                { const: 1, title: 'One' },
                { const: 2, title: 'One' },
                { const: 2, title: 'Two' },
              ],
            },
          },
        },
      },
    };

    expect(found(twice)).toEqual([
      'question.option-twice /schema/properties/a/enum/2',
      'question.option-title-twice /schema/properties/b/items/oneOf/1/title',
      'question.option-unanswerable /schema/properties/b/items/oneOf/2',
    ]);
  });

  it('keeps what is sensitive out of addresses', () => {
    expect(found(withRules([], { prefill: ['note', 'secret', 'gone'] }))).toEqual([
      'question.sensitive-prefill /settings/prefill/1',
      'question.unknown-prefill /settings/prefill/2',
    ]);
    expect(found(withRules([], { exposure: 'atRisk', drafts: true, prefill: ['note'] }))).toEqual([
      'form.at-risk-drafts /settings/drafts',
      'form.at-risk-prefill /settings/prefill',
    ]);
  });

  it('counts what is not translated', () => {
    const document: FormDocument = {
      title: { en: 'A form', he: 'טופס' },
      schema: { type: 'object', properties: { a: { title: 'First' }, b: { title: 'Second' } } },
      translations: { he: { '/schema/properties/a/title': 'ראשונה' } },
    };

    expect(reviewForm(document)).toMatchObject([
      { severity: 'warning', code: 'translation.missing', message: expect.stringContaining('1 texts') },
    ]);
  });

  it('speaks both languages, without undefined in either', () => {
    const all = [
      withRules([show('a', 'data.aeg > 1', '/nte'), show('a', "data.note == 'x'", '/note')], {
        prefill: ['secret'],
        pages: pages(['kind', 'knid'], []),
      }),
    ].flatMap((document) => reviewForm(document));

    for (const { messages } of all) {
      expect(messages.he).toMatch(/\p{Script=Hebrew}/u);
      expect(`${messages.he} ${messages.en}`).not.toMatch(/undefined|\{/);
    }
  });
});

describe('a fix', () => {
  it.each<[string, FormDocument, FormSettings['rules'] | FormSettings['prefill'], 'rules' | 'prefill']>([
    [
      'writes what was meant',
      withRules([show('a', "data.kind == 'legl'", '/age')]),
      [show('a', "data.kind == 'legal'", '/age')],
      'rules',
    ],
    ['removes a rule', withRules([show('a', 'data.age < 0', '/secret')]), [], 'rules'],
    [
      'takes a question out',
      withRules([show('a', 'data.age > 1', '/age2x', '/secret')]),
      [show('a', 'data.age > 1', '/secret')],
      'rules',
    ],
    ['takes it out of the address', withRules([], { prefill: ['note', 'secret'] }), ['note'], 'prefill'],
  ])('%s', (_what, document, expected, member) => {
    const [problem] = reviewForm(document);

    const mended = applyFormEdits(document, problem?.fix?.edits ?? []);

    expect(mended.settings?.[member]).toEqual(expected);
    expect(reviewForm(mended)).toEqual([]);
  });

  it('changes nothing where its place is gone', () => {
    const document = withRules([]);

    expect(applyFormEdits(document, [{ op: 'remove', path: '/settings/rules/3' }])).toEqual(document);
  });
});
