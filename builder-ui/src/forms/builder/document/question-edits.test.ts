import type { FormDocument } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { questionKeys } from './containers.ts';
import { addPage, deletePage, movePage, pageContents } from './pages.ts';
import { addQuestion, deleteQuestion, duplicateQuestion, moveQuestion, renameQuestion } from './question-edits.ts';

const form: FormDocument = {
  title: 'Form',
  schema: {
    type: 'object',
    required: ['kind'],
    properties: {
      kind: { type: 'string', title: 'Kind', oneOf: [{ const: 'a', title: 'A' }] },
      age: { type: 'integer', title: 'Age' },
      person: { type: 'object', title: 'Person', properties: { name: { type: 'string', title: 'Name' } } },
      children: {
        type: 'array',
        title: 'Children',
        items: { type: 'object', properties: { age: { type: 'integer', title: 'Age of child' } } },
      },
    },
  },
  uiSchema: { kind: { 'ui:widget': 'radio' }, children: { items: { age: { 'ui:help': 'In years' } } } },
  translations: {
    he: {
      '/schema/properties/kind/title': 'סוג',
      '/schema/properties/kind/oneOf/0/title': 'אלף',
      '/schema/properties/children/items/properties/age/title': 'גיל',
      '/uiSchema/children/items/age/ui:help': 'בשנים',
    },
  },
  settings: {
    rules: [
      { id: 'r1', kind: 'show', when: "data.kind == 'a'", questions: ['/age', '/person'] },
      { id: 'r2', kind: 'require', when: 'data.age > 3 && data.kind != null', questions: ['/person/name'] },
      { id: 'r3', kind: 'set', question: '/age', value: 'size(data.children)' },
      { id: 'r4', kind: 'refuse', when: 'row.age > data.age', questions: ['/children/*/age'], message: 'No' },
    ],
  },
};

const ruleOf = (document: FormDocument, id: string) => document.settings?.rules?.find((rule) => rule.id === id);
const shape = { schema: { type: 'string', title: 'New' }, ui: {} };
const texts = (document: FormDocument) => Object.keys(document.translations?.he ?? {});

describe('adding', () => {
  it('puts a question before another, under a name that is free', () => {
    const { document, path } = addQuestion(form, { container: '', before: 'age' }, shape, 'kind');

    expect(path).toBe('/kind2');
    expect(questionKeys(document, '')).toEqual(['kind', 'kind2', 'age', 'person', 'children']);
  });

  it('puts a question into the rows of a list', () => {
    const { document, path } = addQuestion(form, { container: '/children/*', before: null }, shape, 'name');

    expect(path).toBe('/children/*/name');
    expect(questionKeys(document, '/children/*')).toEqual(['age', 'name']);
  });

  it('orders names that JSON would put first', () => {
    const { document } = addQuestion(form, { container: '', before: null }, shape, '1');

    expect(questionKeys(document, '')).toEqual(['kind', 'age', 'person', 'children', '1']);
  });
});

describe('renaming', () => {
  it('takes along what is required, how it looks, its translations and the rules', () => {
    const { document, path, also } = renameQuestion(form, '/kind', 'topic');

    expect(path).toBe('/topic');
    expect(questionKeys(document, '')).toEqual(['topic', 'age', 'person', 'children']);
    expect(document.schema.required).toEqual(['topic']);
    expect(document.uiSchema).toMatchObject({ topic: { 'ui:widget': 'radio' } });
    expect(texts(document)).toContain('/schema/properties/topic/oneOf/0/title');
    expect(ruleOf(document, 'r1')).toMatchObject({ when: "data.topic == 'a'" });
    expect(also.map(({ kind, rule }) => `${kind} ${rule.id}`)).toEqual(['ruleFollowed r1', 'ruleFollowed r2']);
  });

  it('leaves rules alone that speak of others', () => {
    const { document } = renameQuestion(form, '/kind', 'topic');

    expect(ruleOf(document, 'r3')).toBe(ruleOf(form, 'r3'));
  });

  it('refuses a name that is taken', () => {
    expect(renameQuestion(form, '/kind', 'age').document).toBe(form);
  });
});

describe('moving', () => {
  it('goes into a section with all that speaks of it', () => {
    const { document, path } = moveQuestion(form, '/kind', { container: '/person', before: 'name' });

    expect(path).toBe('/person/kind');
    expect(questionKeys(document, '/person')).toEqual(['kind', 'name']);
    expect(document.schema.properties).toMatchObject({ person: { required: ['kind'] } });
    expect(document.schema).not.toHaveProperty('required');
    expect(texts(document)).toContain('/schema/properties/person/properties/kind/title');
    expect(ruleOf(document, 'r1')).toMatchObject({ when: "data.person.kind == 'a'" });
  });

  it('lets go of rules that cannot name an answer inside a list from outside', () => {
    const { document, also } = moveQuestion(form, '/kind', { container: '/children/*', before: null });

    expect(ruleOf(document, 'r1')).toBeUndefined();
    expect(ruleOf(document, 'r2')).toMatchObject({ when: 'data.age > 3' });
    expect(also.map(({ kind, rule }) => `${kind} ${rule.id}`)).toEqual(['ruleRemoved r1', 'ruleReduced r2']);
  });

  it('names an answer by its row once the rule and it are in one', () => {
    const { document } = moveQuestion(form, '/age', { container: '/children/*', before: null });

    expect(ruleOf(document, 'r4')).toMatchObject({ when: 'row.age > row.age2' });
  });

  it('does not go into itself', () => {
    expect(moveQuestion(form, '/person', { container: '/person', before: null }).document).toBe(form);
  });

  it('only changes the order within its container', () => {
    const { document } = moveQuestion(form, '/children', { container: '', before: 'kind' });

    expect(questionKeys(document, '')).toEqual(['children', 'kind', 'age', 'person']);
    expect(document.settings).toBe(form.settings);
  });
});

describe('deleting', () => {
  it('takes along translations, what is required, and the parts of rules about it', () => {
    const { document, also } = deleteQuestion(form, '/kind');

    expect(document.schema).not.toHaveProperty('required');
    expect(document.uiSchema).not.toHaveProperty('kind');
    expect(texts(document).some((pointer) => pointer.includes('/kind'))).toBe(false);
    expect(ruleOf(document, 'r2')).toMatchObject({ when: 'data.age > 3' });
    expect(also.map(({ kind, rule }) => `${kind} ${rule.id}`)).toEqual(['ruleRemoved r1', 'ruleReduced r2']);
  });

  it('ends a rule that sets it, and leaves a rule with its other questions', () => {
    const { document } = deleteQuestion(form, '/age');

    expect(ruleOf(document, 'r3')).toBeUndefined();
    expect(ruleOf(document, 'r1')).toMatchObject({ questions: ['/person'] });
  });

  it('ends a rule whose value reads it', () => {
    expect(ruleOf(deleteQuestion(form, '/children').document, 'r3')).toBeUndefined();
  });
});

describe('duplicating', () => {
  it('copies a question behind itself, with its translations', () => {
    const { document, path } = duplicateQuestion(form, '/kind');

    expect(path).toBe('/kind2');
    expect(questionKeys(document, '')).toEqual(['kind', 'kind2', 'age', 'person', 'children']);
    expect(document.schema.required).toEqual(['kind', 'kind2']);
    expect(texts(document)).toContain('/schema/properties/kind2/oneOf/0/title');
    expect(document.settings).toBe(form.settings);
  });
});

describe('pages', () => {
  const paged = addPage(form, (number) => `Page ${number}`).document;
  const keysOf = (document: FormDocument) => pageContents(document).map(({ keys }) => keys.join(' '));

  it('come in twos: what was asked so far stands on the first', () => {
    expect(keysOf(paged)).toEqual(['kind age person children', '']);
  });

  it('take questions that are moved or added to them', () => {
    const moved = moveQuestion(paged, '/age', { container: '', before: null, page: 'page2' }).document;
    const added = addQuestion(moved, { container: '', before: null, page: 'page1' }, shape, 'new').document;

    expect(keysOf(added)).toEqual(['kind person children new', 'age']);
  });

  it('follow a question that is renamed, deleted, or goes into a section', () => {
    const renamed = renameQuestion(paged, '/age', 'years').document;
    const gone = deleteQuestion(renamed, '/kind').document;
    const moved = moveQuestion(gone, '/years', { container: '/person', before: null }).document;

    expect(paged.settings?.pages?.[0]?.questions).toEqual(['kind', 'age', 'person', 'children']);
    expect(moved.settings?.pages?.[0]?.questions).toEqual(['person', 'children']);
  });

  it('leave their questions to the page before when they go, and end with the last but one', () => {
    const three = addPage(paged, (number) => `Page ${number}`).document;
    const moved = moveQuestion(three, '/age', { container: '', before: null, page: 'page3' }).document;

    expect(keysOf(deletePage(moved, 'page3').document)).toEqual(['kind person children', 'age']);
    expect(deletePage(paged, 'page1').document.settings).not.toHaveProperty('pages');
  });

  it('end the jumps from and to them', () => {
    const three = addPage(paged, (number) => `Page ${number}`).document;
    const rules = [
      { id: 'j1', kind: 'skipTo', when: 'true', after: 'page1', page: 'page3' },
      { id: 'j2', kind: 'end', when: 'true', after: 'page2' },
    ] as const;
    const jumping: FormDocument = { ...three, settings: { ...three.settings, rules: [...rules] } };

    const { document, also } = deletePage(jumping, 'page3');

    expect(document.settings?.rules?.map(({ id }) => id)).toEqual(['j2']);
    expect(also).toMatchObject([{ kind: 'ruleRemoved', rule: { id: 'j1' } }]);
  });

  it('change places', () => {
    const moved = movePage(paged, 'page2', -1);

    expect(pageContents(moved).map(({ page }) => page.id)).toEqual(['page2', 'page1']);
    expect(keysOf(moved)).toEqual(['', 'kind age person children']);
  });
});
