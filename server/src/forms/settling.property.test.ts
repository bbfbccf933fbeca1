import {
  cfworkerErrors,
  compileForm,
  createCfworkerSchemaTest,
  judgeAnswers,
  settleRules,
  triggersOf,
} from '@nativ/runtime';
import type { FormDocument, FormRule } from '@nativ/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSchemaValidator } from './schema-validator.ts';

const size = 8;
const today = '2026-03-01';
const names = Array.from({ length: size }, (_, index) => `q${index}`);
const row = { type: 'object', required: ['x'], properties: { x: { type: 'integer' }, y: { type: 'string' } } };

/** Texts, whole numbers, yes or no; the last question is a list. */
const shapes = [{ type: 'string', enum: ['a', 'b'] }, { type: 'integer', maximum: 5 }, { type: 'boolean' }] as const;
const shapeOf = (index: number) => (index === size - 1 ? { type: 'array', items: row } : shapes[index % shapes.length]);
const tests = ["== 'a'", '> 2', '== true'];

/** Rules that read what stands before what they act on, as the check at publishing wants it. */
const rule = fc
  .record({
    kind: fc.constantFrom('show', 'require', 'set', 'refuse'),
    reads: fc.nat(size - 3),
    ahead: fc.integer({ min: 1, max: size }),
    isOfRows: fc.boolean(),
    isNot: fc.boolean(),
  })
  .map(({ kind, reads, ahead, isOfRows, isNot }): FormRule => {
    const target = Math.min(reads + ahead, size - 1);
    const test = `data.q${reads} ${tests[reads % tests.length]}`;
    const when = `${isNot ? `!(${test})` : test}${isOfRows ? ' || row.x > 3' : ''}`;
    const id = 'r';
    const question = isOfRows ? `/q${size - 1}/*/y` : `/q${target}`;
    if (kind === 'set') {
      const values = ["'b'", 'size(data.q0) + 1', 'data.q0 == data.q0'];
      const own = Math.min(target, size - 2);
      return own <= reads || own === 0
        ? { id, kind: 'require', when: test, questions: [`/q${target}`] }
        : { id, kind, when: test, question: `/q${own}`, value: values[own % values.length] ?? 'null' };
    }
    if (kind === 'refuse') return { id, kind, when, questions: [question], message: 'No.' };
    return { id, kind: kind as 'show' | 'require', when, questions: [question] };
  });

const form = fc.record({ rules: fc.array(rule, { maxLength: 8 }), isConditional: fc.boolean() }).map(
  ({ rules, isConditional }): FormDocument => ({
    title: 'A form',
    schema: {
      type: 'object',
      required: ['q1', 'q2'],
      properties: Object.fromEntries(names.map((name, index) => [name, shapeOf(index)])),
      ...(isConditional && {
        allOf: [
          {
            if: { properties: { q0: { const: 'a' } }, required: ['q0'] },
            then: { properties: { more: { type: 'string' } }, required: ['more'] },
          },
        ],
      }),
    },
    settings: { rules: rules.map((each, index) => ({ ...each, id: `r${index}` })) as FormRule[] },
  }),
);

const answers = fc.record(
  {
    ...Object.fromEntries(
      names
        .slice(0, -1)
        .map((name, index) => [
          name,
          [fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 7 }), fc.boolean()][
            index % 3
          ] as fc.Arbitrary<unknown>,
        ]),
    ),
    [`q${size - 1}`]: fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 6 }), y: fc.constant('y') }, { requiredKeys: [] }),
      {
        maxLength: 3,
      },
    ),
    more: fc.constant('more'),
  },
  { requiredKeys: [] },
);

const browser = createCfworkerSchemaTest();
const settled = (document: FormDocument, data: object, test = browser) =>
  settleRules(compileForm(document), data as Record<string, unknown>, {
    today,
    test,
    language: 'en',
    forbidden: 'drop',
  });

describe('settling any form with rules', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(form, answers, (document, data) => {
        const once = settled(document, data);

        expect(settled(document, once.answers)).toEqual(once);
      }),
    );
  });

  it('comes out the same in whatever order the answers stand', () => {
    fc.assert(
      fc.property(form, answers, (document, data) => {
        const turned = Object.fromEntries(Object.entries(data).reverse());

        expect(settled(document, turned)).toEqual(settled(document, data));
      }),
    );
  });

  it('comes out the same on the server and in browsers, and so does what is wrong', () => {
    fc.assert(
      fc.property(form, answers, (document, data) => {
        const compiled = compileForm(document);
        const server = compileSchemaValidator(compiled.schema);
        const here = settled(document, data, server.test);
        const there = settled(document, data);

        expect(here).toEqual(there);
        const wrongHere = judgeAnswers(compiled, here, server.validate(here.answers), { language: 'en' });
        const wrongThere = judgeAnswers(compiled, there, cfworkerErrors(compiled.schema, there.answers), {
          language: 'en',
        });
        expect(wrongHere).toEqual(wrongThere);
      }),
      { numRuns: 60 },
    );
  });

  it('complains of nothing that is hidden', () => {
    fc.assert(
      fc.property(form, answers, (document, data) => {
        const compiled = compileForm(document);
        const state = settled(document, data);
        const wrong = judgeAnswers(compiled, state, cfworkerErrors(compiled.schema, state.answers), { language: 'en' });

        for (const { path } of wrong)
          for (const hidden of state.hidden) expect(path === hidden || path.startsWith(`${hidden}/`)).toBe(false);
      }),
    );
  });

  it('is not touched by an answer on which nothing depends', () => {
    fc.assert(
      fc.property(form, answers, (document, data) => {
        const quiet = names.find((name) => !triggersOf(document).some((path) => path.startsWith(`/${name}`)));
        fc.pre(quiet !== undefined);
        const { [quiet as keyof typeof data]: _left, ...others } = data;

        expect(settled(document, others).hidden).toEqual(settled(document, data).hidden);
      }),
    );
  });
});
