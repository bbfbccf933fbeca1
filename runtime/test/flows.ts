import { type CompiledFlow, compileFlow, type FlowContext } from '../src/index.ts';

/** The forms and groups that the flows of the tests refer to. */
export const context: FlowContext = {
  forms: new Map([
    [
      'inquiry',
      {
        schema: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            kind: { type: 'string', enum: ['legal', 'social', 'psychological'] },
            urgent: { type: 'boolean' },
            age: { type: 'integer' },
            story: { type: 'string', 'x-sensitivity': 'sensitive' },
            tags: { type: 'array', items: { type: 'string' } },
            extra: {},
          },
        },
      },
    ],
    ['case', { schema: { type: 'object', properties: caseFields() } }],
    ['review', { schema: { type: 'object', properties: { approved: { type: 'boolean' }, note: { type: 'string' } } } }],
  ]),
  groups: new Set(['intake', 'legal', 'social']),
};

/** A form with whatever the patterns decide by. */
function caseFields(): Record<string, unknown> {
  const yesNo = ['a', 'b', 'c', 'again', 'fix', 'polish', 'reject', 'stop', 'approved'];
  return {
    ...Object.fromEntries(yesNo.map((name) => [name, { type: 'boolean' }])),
    amount: { type: 'number' },
    n: { type: 'integer' },
    answer: { type: 'string' },
    guests: { type: 'array', items: { type: 'string' } },
  };
}

/** Compiles a flow that a test expects to be sound. */
export function compiled(document: unknown, maxNodesPerStep?: number): CompiledFlow {
  const outcome = compileFlow(document, context, maxNodesPerStep === undefined ? {} : { maxNodesPerStep });
  if (outcome.kind === 'compiled') return outcome.flow;
  throw new Error(`Expected a sound flow, but found: ${outcome.problems.map(({ message }) => message).join('\n')}`);
}
