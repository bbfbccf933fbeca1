import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Limits } from '../config/limits.ts';
import { ProblemError } from './problem.ts';
import { readBody } from './read-body.ts';
import type { FormFields } from './routes.ts';

/** Reads the fields of a plain page. Flat on purpose: libraries that make objects of `a[b]=c` have had advisories. */
export async function readUrlencoded(request: IncomingMessage, limits: Limits): Promise<FormFields> {
  const bytes = await readBody(request, limits.bodyBytes);
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes) || !isUtf8Encoded(text)) throw new ProblemError('request.malformed');
  return checkFields([...new URLSearchParams(text)], limits);
}

/** URLSearchParams would put another character in the place of half a one, and the answer stored would not be the one sent. */
function isUtf8Encoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads the text fields of a page; files are not taken here. */
export async function readMultipart(request: IncomingMessage, limits: Limits): Promise<FormFields> {
  const bytes = await readBody(request, limits.bodyBytes);
  return new Promise((resolve, reject) => {
    const malformed = (cause?: unknown) => reject(new ProblemError('request.malformed', { cause }));
    try {
      const fields: [string, string][] = [];
      const parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: { fields: limits.jsonKeys + 1, files: 0, fieldSize: limits.bodyBytes, fieldNameSize: 1_000 },
      });
      parser.on('field', (name, value) => fields.push([name, value]));
      parser.on('error', malformed);
      parser.on('close', () => {
        try {
          resolve(checkFields(fields, limits));
        } catch (error) {
          reject(error);
        }
      });
      parser.end(bytes);
    } catch (error) {
      // busboy throws at once when the header names no boundary.
      malformed(error);
    }
  });
}

function checkFields(fields: FormFields, limits: Limits): FormFields {
  const tooLong = fields.some(([, value]) => value.length > limits.jsonStringLength);
  const unstorable = fields.some((pair) => pair.some((text) => text.includes('\u0000')));
  if (fields.length > limits.jsonKeys || tooLong || unstorable) throw new ProblemError('request.malformed');
  return fields;
}
