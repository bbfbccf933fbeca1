import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { buildOpenApi } from './openapi.ts';
import { defineRoute } from './routes.ts';

const handle = async () => ({ empty: true }) as const;
const routes = [
  defineRoute({
    method: 'post',
    path: '/api/v1/tasks/:taskId/complete',
    summary: 'Completes a task.',
    permission: 'workspace.use',
    body: 'nativ:api/task-complete',
    response: { status: 200, schema: 'nativ:api/task' },
    errors: ['task.not-found', 'task.already-completed'],
    handle,
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/tasks',
    summary: 'Lists tasks.',
    permission: 'workspace.use',
    query: { required: ['status'], properties: { status: { $ref: 'nativ:common/task-status' } } },
    response: { status: 200, schema: 'nativ:api/task-summary-list' },
    errors: [],
    handle,
  }),
];

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Record<string, never>>>;
  readonly components: { readonly schemas: Record<string, Record<string, unknown>> };
}
const document = buildOpenApi(routes, { version: '1.2.3', baseUrl: 'https://x.org' }) as unknown as Document;

/** Every reference in the document. */
function references(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(references);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : references(value),
  );
}

describe('buildOpenApi', () => {
  it('describes a route by its path, its parameters, its body, its answer and each of its problems', () => {
    const operation = document.paths['/api/v1/tasks/{taskId}/complete']?.post;

    expect(operation).toMatchObject({
      summary: 'Completes a task.',
      'x-permission': 'workspace.use',
      parameters: [{ name: 'taskId', in: 'path', required: true }],
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/TaskComplete' } } } },
    });
    expect(Object.keys(operation?.responses ?? {}).sort()).toEqual(
      ['200', '400', '401', '403', '404', '409', '413', '415', '422', '500', '503'].sort(),
    );
  });

  it('says which parameters a query needs', () => {
    expect(document.paths['/api/v1/tasks']?.get?.parameters).toEqual([
      { name: 'status', in: 'query', required: true, schema: { $ref: '#/components/schemas/TaskStatus' } },
    ]);
  });

  it('gives each operation an id of its own', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );

    expect(ids).toEqual(['postApiV1TasksTaskIdComplete', 'getApiV1Tasks']);
  });

  it('refers to nothing outside itself, and to nothing that is not there', () => {
    const lookUp = (pointer: string) =>
      pointer
        .slice(2)
        .split('/')
        .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document);

    expect(references(document).length).toBeGreaterThan(50);
    expect(
      references(document).filter((reference) => !reference.startsWith('#/') || lookUp(reference) === undefined),
    ).toEqual([]);
  });

  it('has schemas that a validator compiles', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema({ $id: 'document', ...document } as object);

    for (const name of Object.keys(document.components.schemas)) {
      expect(() => ajv.compile({ $ref: `document#/components/schemas/${name}` })).not.toThrow();
    }
  });

  it('refuses a route whose schema does not exist', () => {
    const wrong = defineRoute({
      method: 'get',
      path: '/x',
      summary: 'x',
      open: 'x',
      response: { status: 200, schema: 'nativ:api/nothing' },
      errors: [],
      handle,
    });

    expect(() => buildOpenApi([wrong], { version: '1', baseUrl: '' })).toThrow("'nativ:api/nothing'");
  });
});
