import type { FlowDocument } from '@nativ/schemas';
import type { LedgerClient } from './ledger.ts';

export const requestForm = 'request';

/** A post, a task with a form, another post: every kind of row in two steps. */
const flow: FlowDocument = {
  title: 'Requests',
  nodes: [
    { id: 'start', type: 'formStart', config: { form: requestForm } },
    { id: 'tell', type: 'post', config: { group: 'desk', text: 'A request has arrived.' } },
    { id: 'answer', type: 'userTask', config: { group: 'desk', form: 'answer', title: 'Answer' } },
    {
      id: 'note',
      type: 'setVariables',
      config: { assignments: [{ variable: 'how', expression: 'tasks.answer.outcome' }] },
    },
    { id: 'report', type: 'post', config: { group: 'desk', text: 'Answered: {{vars.how}}' } },
    { id: 'end', type: 'end' },
  ],
  edges: ['start', 'tell', 'answer', 'note', 'report'].map((source, index, all) => ({
    id: `after-${source}`,
    source,
    target: all[index + 1] ?? 'end',
  })),
};

const text = { type: 'string', minLength: 1, maxLength: 200 };
const schemaOf = (field: string) => ({ type: 'object', required: [field], properties: { [field]: text } });

/** Sets up, through the API, a workspace in which requests are answered. */
export async function provisionRequests(client: LedgerClient): Promise<void> {
  const calls: readonly (readonly [string, object])[] = [
    ['/api/v1/groups', { key: 'desk', name: 'Desk', access: 'open' }],
    ['/api/v1/forms', { key: requestForm, title: 'Request', schema: schemaOf('text') }],
    [`/api/v1/forms/${requestForm}/publish`, {}],
    ['/api/v1/forms', { key: 'answer', title: 'Answer', schema: schemaOf('outcome'), settings: { public: false } }],
    ['/api/v1/forms/answer/publish', {}],
    ['/api/v1/flows', { key: 'requests', ...flow }],
    ['/api/v1/flows/requests/publish', {}],
  ];
  for (const [path, body] of calls) {
    const outcome = await client.post(path, body);
    if (outcome.kind !== 'acknowledged')
      throw new Error(`Expected ${path} to be done, but found ${JSON.stringify(outcome)}.`);
  }
}
