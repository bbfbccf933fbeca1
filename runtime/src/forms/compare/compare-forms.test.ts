import type { FormDocument, FormRule } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { compareForms } from './compare-forms.ts';

const name = { type: 'string', title: 'Name' };
const age = { type: 'integer', title: 'Age' };
const phone = { type: 'string', title: 'Phone' };
const children = { type: 'array', items: { type: 'object', properties: { age } } };

function form(properties: object, more: Partial<FormDocument> = {}): FormDocument {
  return { title: 'Form', schema: { type: 'object', properties }, ...more };
}

test('finds nothing between a form and itself, however its members are ordered', () => {
  expect(compareForms(form({ name }), form({ name: { title: 'Name', type: 'string' } }))).toEqual([]);
});

test('names questions that came and went, those in rows too, and a group once', () => {
  expect(compareForms(form({ name, children }), form({ name, phone }))).toEqual([
    { of: 'question', change: 'removed', path: '/children' },
    { of: 'question', change: 'added', path: '/phone' },
  ]);
  const taller = { ...children, items: { type: 'object', properties: { age, name } } };
  expect(compareForms(form({ children }), form({ children: taller }))).toEqual([
    { of: 'question', change: 'added', path: '/children/*/name' },
  ]);
});

test('tells a move of one question as one move', () => {
  expect(compareForms(form({ name, age, phone, children }), form({ phone, name, age, children }))).toEqual([
    { of: 'question', change: 'moved', path: '/phone' },
  ]);
});

test('says in what a question changed', () => {
  const before = form({ name }, { uiSchema: { name: { 'ui:widget': 'text' } } });
  const after: FormDocument = {
    title: 'Form',
    schema: {
      type: 'object',
      properties: { name: { ...name, title: 'Full name', maxLength: 50, 'x-sensitivity': 'sensitive', 'x-own': 1 } },
      required: ['name'],
    },
    uiSchema: { name: { 'ui:widget': 'textarea', 'ui:help': 'As in your passport' } },
  };

  expect(compareForms(before, after)).toEqual([
    {
      of: 'question',
      change: 'changed',
      path: '/name',
      aspects: ['title', 'limits', 'sensitivity', 'rest', 'look', 'help', 'required'],
    },
  ]);
});

test('tells of pages, rules, settings, conditions of the schema and translations', () => {
  const rule: FormRule = { id: 'r1', kind: 'show', when: 'true', questions: ['/name'] };
  const before = form({ name }, { settings: { rules: [rule], pages: [{ id: 'a', title: 'A', questions: ['name'] }] } });
  const after: FormDocument = {
    title: 'Other',
    schema: { type: 'object', properties: { name }, if: {}, then: {} },
    translations: { he: { '/schema/properties/name/title': 'שם' } },
    settings: {
      rules: [
        { ...rule, when: 'false' },
        { ...rule, id: 'r2' },
      ],
      intro: 'Hello',
    },
  };

  expect(compareForms(before, after)).toEqual([
    { of: 'title' },
    { of: 'page', change: 'removed', id: 'a' },
    { of: 'rule', change: 'changed', id: 'r1' },
    { of: 'rule', change: 'added', id: 'r2' },
    { of: 'setting', name: 'intro' },
    { of: 'schema', keyword: 'if' },
    { of: 'schema', keyword: 'then' },
    { of: 'translations', language: 'he', count: 1 },
  ]);
});
