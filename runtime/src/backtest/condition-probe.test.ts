import { describe, expect, test } from 'vitest';
import { context } from '../../test/flows.ts';
import { hiddenAnswers } from '../expressions/hidden.ts';
import { sealedPlacesMarker } from '../forms/hidden-answers.ts';
import { splitterOf } from '../forms/sensitive-answers.ts';
import { probeCondition } from './condition-probe.ts';

const document = {
  title: 'Any',
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
    { id: 'look', type: 'userTask', config: { group: 'legal', title: 'Look', form: 'review' } },
    { id: 'count', type: 'setVariables', config: { assignments: [{ variable: 'total', expression: '1' }] } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'start', target: 'look' },
    { id: 'b', source: 'look', target: 'count' },
    { id: 'c', source: 'count', target: 'done' },
  ],
};
const nothing = { tasks: {}, vars: {}, isWhole: true };
const schema = context.forms.get('inquiry')?.schema;
const stored = (answers: Record<string, unknown>) =>
  sealedPlacesMarker(schema)(splitterOf(schema)?.(answers).plain ?? {});

function holdsFor(source: string, probed: Partial<Parameters<typeof tell>[1]>) {
  return tell(source, { data: {}, ...nothing, ...probed });
}

function tell(source: string, probed: { data: object; tasks: object; vars: object; isWhole: boolean }) {
  const probe = probeCondition(source, { document, context });
  if (probe.kind === 'refused') throw new Error(probe.problems[0]?.message);
  return probe.holds(probed as Parameters<typeof probe.holds>[0]);
}

describe('a condition tried on a past case', () => {
  test('holds or does not, as it would in the flow', () => {
    expect(holdsFor("data.kind == 'legal'", { data: { kind: 'legal' } })).toBe(true);
    expect(holdsFor("data.kind == 'legal'", { data: { kind: 'social' } })).toBe(false);
    expect(holdsFor("data.kind == 'legal'", { data: {} })).toBe(false);
    expect(holdsFor('tasks.look.approved', { tasks: { look: { approved: true } } })).toBe(true);
  });

  test('cannot be told where it reads a sealed answer, given or not', () => {
    for (const data of [stored({ story: 'a secret', urgent: false }), stored({ urgent: false })])
      for (const source of ["data.story == 'x'", 'has(data.story)', "data.urgent || data.story.contains('x')"])
        expect(holdsFor(source, { data })).toBe(null);
  });

  test('cannot be told where none of the answers may be read, whatever their names are', () => {
    for (const source of ["data.kind == 'legal'", 'has(data.age)', '!data.urgent'])
      expect(holdsFor(source, { data: hiddenAnswers() })).toBe(null);
    expect(holdsFor('data.urgent', { data: hiddenAnswers({ urgent: true }) })).toBe(true);
  });

  test('is told where the sealed answer does not matter', () => {
    expect(holdsFor("data.urgent || data.story == 'x'", { data: stored({ urgent: true }) })).toBe(true);
    expect(holdsFor('data.age > 3', { data: stored({ age: 5, story: 'x' }) })).toBe(true);
  });

  test('cannot be told where it reads what may still come, and can once the case has ended', () => {
    for (const source of ['tasks.look.approved', 'has(tasks.look.note)', 'vars.total == 1']) {
      expect(holdsFor(source, { isWhole: false })).toBe(null);
      expect(holdsFor(source, { isWhole: true })).toBe(false);
    }
    expect(holdsFor('tasks.look.approved', { tasks: { look: { approved: true } }, isWhole: false })).toBe(true);
  });

  test('cannot be told where it fails', () => {
    expect(holdsFor('1 / data.age > 0', { data: { age: 0 } })).toBe(null);
  });

  test('is refused with the place in its text, in both languages, when it is none', () => {
    const probe = probeCondition('data.urgent &&\n data.knd == 1', { document, context });

    expect(probe).toMatchObject({
      kind: 'refused',
      problems: [
        {
          code: 'condition.unknown-field',
          position: { line: 2, column: 2, length: 8 },
          messages: { en: expect.stringContaining("'data.kind'"), he: expect.stringContaining('בתנאי מופיע') },
        },
      ],
    });
  });

  test('may read the answers of another form than that of the start', () => {
    const probe = probeCondition('data.approved', { document, context, form: 'review' });

    expect(probe.kind).toBe('ready');
  });

  test('is tried as well while the drawing is not yet a flow', () => {
    for (const unfinished of [null, { title: 'x', nodes: [], edges: [] }, { nodes: 'none' }])
      expect(probeCondition("data.kind == 'a'", { document: unfinished, context }).kind).toBe('ready');
  });
});
