import {
  fileAnswers,
  fileRuleAt,
  type JsonObject,
  type JsonSchema,
  normalizeSchema,
  pointerTokens,
  withoutFile,
} from '@nativ/runtime';
import type { FileRule } from '@nativ/schemas';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { accepts } from '../../files/file-types.ts';
import type { FileReceiver } from '../files/file-receiver.ts';
import type { Binding, Holder } from '../files/waiting-file.ts';
import { findFormOf } from './room-state-store.ts';

/** Nobody's: made for this, and small. A text, a page and a picture: one of them fits nearly every question. */
const samples: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[] = [
  { name: 'practice.pdf', type: 'application/pdf', bytes: Buffer.from(onePage('Invented for practice'), 'latin1') },
  { name: 'practice.png', type: 'image/png', bytes: Buffer.from(picture(), 'base64') },
  {
    name: 'practice.txt',
    type: 'text/plain',
    bytes: Buffer.from('Invented for practice.\nקובץ שהומצא לתרגול.\n'),
  },
];

/** Who attaches them: an inquirer who does not exist. */
export const inventedHolder: Holder = { kind: 'page', key: 'invented' };

/** For a form that an inquirer sends. */
export const bindingToForm = (id: string): Binding => ({ to: 'form', id, holder: inventedHolder });

export interface InventedFileParts {
  readonly files: { readonly receiver: FileReceiver };
}

/** Where answers that are invented go, and what they answer. */
interface InventedFor {
  readonly workspaceId: string;
  /** What their files are uploaded for, and by whom. */
  readonly binding: Binding;
  readonly schema: JsonSchema;
}

/**
 * Puts a small file in the place of each one that answers name, uploaded to the room by whoever is invented: so that a form
 * which asks for a file can be practised. Where none of ours would be taken, the question is left open.
 */
export async function withInventedFiles(
  { files: { receiver } }: InventedFileParts,
  wanted: InventedFor,
  answers: JsonObject,
): Promise<JsonObject> {
  let filled = answers;
  // From the last, so that one that is left out of a list moves none that is still to come.
  for (const { path } of fileAnswers(wanted.schema, answers).toReversed()) {
    const id = await uploaded(receiver, wanted, fileRuleAt(path, wanted.schema) ?? {});
    const tokens = pointerTokens(path);
    filled = id === null ? withoutFile(filled, tokens) : (withValue(filled, tokens, id) as JsonObject);
  }
  return filled;
}

/** The same for answers to a form of the room that is named; null when it has none of that name. */
export async function filledForRoom(
  parts: InventedFileParts & { readonly engine: Pool },
  { workspaceId, form }: { readonly workspaceId: string; readonly form: string },
  answers: JsonObject,
): Promise<JsonObject | null> {
  const found = await asEngine(parts.engine, workspaceId, (client) => findFormOf(client, form));
  if (found === null) return null;
  const schema = normalizeSchema(found.document.schema);
  return withInventedFiles(parts, { workspaceId, binding: bindingToForm(found.id), schema }, answers);
}

async function uploaded(
  receiver: FileReceiver,
  { workspaceId, binding }: InventedFor,
  { accept, maxBytes }: FileRule,
): Promise<string | null> {
  const sample = samples.find(({ type, bytes }) => accepts(accept, type) && bytes.length <= (maxBytes ?? bytes.length));
  if (!sample) return null;
  const { name, bytes } = sample;
  const outcome = await receiver.receive(
    workspaceId,
    binding,
    { name, bytes: inOne(bytes) },
    { mostBytes: bytes.length, accept },
  );
  return outcome.kind === 'received' ? outcome.file.id : null;
}

async function* inOne(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function withValue(value: unknown, [token, ...rest]: readonly string[], put: string): unknown {
  if (token === undefined) return put;
  if (Array.isArray(value)) return value.with(Number(token), withValue(value[Number(token)], rest, put));
  const members = value as JsonObject;
  return { ...members, [token]: withValue(members[token], rest, put) };
}

/** The smallest page that readers of PDF open: one line of text. */
function onePage(words: string): string {
  const line = `BT /F1 18 Tf 40 120 Td (${words}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${line.length}>>stream\n${line}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return `${body}${table}trailer<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
}

/** A ring, 48 by 48. */
function picture(): string {
  return 'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAIAAADYYG7QAAAA60lEQVR42u3YwRKDIAwEUL6i/9iDf1+nR712FOJmN05rXYej4CNIYNKWwfOa39129vvNIIMM+nHQY3rumwTiZtZ17BsRuTQIpIwCVgkiKAFLBR1+JvWyCkJWAVzfApD4T4y6kyBQE+/K7iA1IDoBJkD4zMRMDUYaBZUcHRKo6igAhzVIBBEpnzuCDCJA3VE2ybD2ZhgMPszUBl0OFHQTQbHGIAW0SRgloEPN1e5DqZte1c0zBwpCDS69CsJNyOb47C4VGxBTSlNQ/QjKCcgE8PTRuJRPtLPqQzrl3+tDSMCUo6Z9q5ZokEG3Aa3KLWfq76DRggAAAABJRU5ErkJggg==';
}
