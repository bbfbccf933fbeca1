import type { FlowContext } from '../src/index.ts';

type Schema = Readonly<Record<string, unknown>>;

/** A workspace with one form, for flows that are about its answers. */
export function withForm(schema: Schema, more: Partial<FlowContext> = {}): FlowContext {
  return { forms: new Map([['asked', { schema: { type: 'object', ...schema } }]]), groups: new Set(['team']), ...more };
}

/** A flow that comes from a form to one step and on to its end. */
export function oneStepFlow(step: Readonly<Record<string, unknown>>) {
  return {
    title: 'One step',
    nodes: [
      { id: 'start', type: 'formStart', config: { form: 'asked' } },
      { id: 'step', ...step },
      { id: 'done', type: 'end' },
    ],
    edges: [
      { id: 'e1', source: 'start', target: 'step' },
      { id: 'e2', source: 'step', target: 'done' },
    ],
  };
}
