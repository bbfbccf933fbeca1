import type { IncomingMessage } from 'node:http';
import type { Limits } from '../config/limits.ts';
import { jsonRefusalProblem } from './json-refusal-words.ts';
import { ProblemError } from './problem.ts';
import { readBody } from './read-body.ts';
import { readMultipart, readUrlencoded } from './read-form.ts';
import { requestLanguage } from './request-language.ts';
import type { BodyType, FormFields } from './routes.ts';
import { readStrictJson } from './strict-json.ts';

export type RequestBody = { readonly json: unknown } | { readonly fields: FormFields };

/** Reads a body of one of the accepted types, within the limits. */
export async function readRequestBody(
  request: IncomingMessage,
  accepted: readonly BodyType[],
  limits: Limits,
): Promise<RequestBody> {
  const type = acceptedType(request, accepted);
  if (type === 'application/x-www-form-urlencoded') return { fields: await readUrlencoded(request, limits) };
  if (type === 'multipart/form-data') return { fields: await readMultipart(request, limits) };
  return { json: await readJsonBody(request, limits) };
}

/** Reads a body that is known to be JSON. @throws ProblemError that names the place of what cannot be taken */
export async function readJsonBody(request: IncomingMessage, limits: Limits): Promise<unknown> {
  const result = readStrictJson(await readBody(request, limits.bodyBytes), limits);
  if ('refusal' in result) throw jsonRefusalProblem(result.refusal, requestLanguage(request));
  return result.value;
}

function acceptedType({ headers }: IncomingMessage, accepted: readonly BodyType[]): BodyType {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const encoding = headers['content-encoding'] ?? 'identity';
  const charset = parameters.map((parameter) => /^\s*charset="?([^"\s]+)"?\s*$/.exec(parameter)?.[1]).find(Boolean);
  const found = accepted.find((candidate) => candidate === type.trim());
  if (found !== undefined && encoding === 'identity' && (charset === undefined || /^utf-?8$/.test(charset)))
    return found;
  throw new ProblemError('request.content-type', { values: { accepted: accepted.join(', ') } });
}
