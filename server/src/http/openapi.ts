import { definitions } from '@nativ/schemas';
import { type ProblemCode, problemCatalogue } from './problem.ts';
import type { Route, Schema } from './routes.ts';

type Json = Record<string, unknown>;

/** What any request may meet, whatever its route. */
const commonProblems: readonly ProblemCode[] = ['request.malformed', 'server.overloaded', 'server.unexpected'];

/** Builds the OpenAPI 3.1 document from the routes themselves, so that it cannot say anything else than the server does. */
export function buildOpenApi(
  routes: readonly Route[],
  about: { readonly version: string; readonly baseUrl: string },
): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Nativ',
      version: about.version,
      description: 'Forms and workflows, routed to the people who answer.',
    },
    servers: [{ url: about.baseUrl }],
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas: Object.fromEntries(Object.values(definitions).map((schema) => [nameOf(schema), inDocument(schema)])),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(route: Route): Json {
  const problems = [...new Set([...route.errors, ...commonProblems, ...gateProblems(route), ...bodyProblems(route)])];
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/[^A-Za-z0-9]+(.)?/g, (_all, next?: string) => next?.toUpperCase() ?? '')}`,
    ...(route.open === undefined
      ? {
          security: [{ session: [] }, ...(route.scope === undefined ? [] : [{ token: [] }])],
          'x-permission': route.permission,
          ...(route.scope === undefined ? {} : { 'x-scope': route.scope }),
        }
      : { security: [], 'x-open': route.open }),
    parameters: [...pathParameters(route), ...queryParameters(route.query)],
    ...requestBody(route),
    responses: { [route.response.status]: success(route), ...problemResponses(problems) },
  };
}

const gateProblems = (route: Route): readonly ProblemCode[] =>
  route.open === undefined
    ? ['session.required', 'permission.denied', 'token.scope-missing', 'room.not-found', 'room.live-only']
    : [];

const bodyProblems = (route: Route): readonly ProblemCode[] =>
  route.body === undefined
    ? []
    : ['request.malformed-json', 'request.too-large', 'request.content-type', 'request.invalid'];

function pathParameters({ path }: Route): readonly Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: Schema | undefined): readonly Json[] {
  const required = (query?.required ?? []) as readonly string[];
  return Object.entries((query?.properties ?? {}) as Record<string, Json>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: inDocument(schema),
  }));
}

function requestBody(route: Route): Json {
  if (route.body === undefined && route.accepts === undefined) return {};
  const schema = route.body === undefined ? {} : referenceTo(route.body);
  const types = route.accepts ?? ['application/json'];
  const content = types.map((type) => [type, { schema: type === 'application/json' ? schema : { type: 'object' } }]);
  return { requestBody: { required: route.isBodyOptional !== true, content: Object.fromEntries(content) } };
}

function success({ response }: Route): Json {
  if ('schema' in response) {
    return { description: 'Done.', content: { 'application/json': { schema: referenceTo(response.schema) } } };
  }
  return { description: 'Done.', ...(response.type === undefined ? {} : { content: { [response.type]: {} } }) };
}

function problemResponses(codes: readonly ProblemCode[]): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses = [...byStatus].map(([status, group]) => [
    String(status),
    {
      description: group.map((code) => `${problemCatalogue[code].title.en} (${code}).`).join(' '),
      content: { 'application/problem+json': { schema: referenceTo('nativ:api/problem') } },
    },
  ]);
  return Object.fromEntries(responses);
}

function nameOf(schema: Schema): string {
  return String(schema.title);
}

/** Follows 'nativ:api/task#/properties/x' to the place where that definition stands in the document. */
function referenceTo(reference: string): Json {
  const [id = '', pointer = ''] = reference.split('#');
  const target = definitions[id];
  if (!target)
    throw new Error(`Expected '${reference}' to name a definition, but there is none. Add it to schemas/definitions.`);
  return { $ref: `#/components/schemas/${nameOf(target)}${pointer}` };
}

/** A definition as it stands inside the document: no identity of its own, and references that lead to its neighbours. */
function inDocument(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inDocument);
  if (node === null || typeof node !== 'object') return node;
  const { $id: _id, $schema: _dialect, ...rest } = node as Json;
  const entries = Object.entries(rest).map(([key, value]) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('nativ:')
      ? ['$ref', referenceTo(value).$ref]
      : [key, inDocument(value)],
  );
  return Object.fromEntries(entries);
}
