import type { Client, TestApplication } from './application.ts';
import { fileForm } from './file-form.ts';
import { type Page, readPage } from './page.ts';

/** A file that a test attaches. */
export interface TestFile {
  /** Of the field, in the schema: `cv`, `papers][`, `people][0][photo`. */
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** Publishes a form that asks for files. */
export async function publishFileForm({ admin }: TestApplication, key = 'files'): Promise<void> {
  const { title, schema, uiSchema, settings } = fileForm;
  const made = await admin.post('/api/v1/forms').send({ key, title, schema, uiSchema, settings });
  const published = await admin.post(`/api/v1/forms/${key}/publish`).send({});
  if (made.status !== 201 || published.status >= 300)
    throw new Error(`Expected a form, but found ${made.text} ${published.text}.`);
}

/** Sends a page with files as a browser without script would. */
export async function sendFiles(
  client: Client,
  page: Page,
  answers: Readonly<Record<string, string>>,
  files: readonly TestFile[],
): Promise<Page> {
  const given = Object.entries(answers).map(([key, value]) => [key === '_op' ? key : `f[${key}]`, value] as const);
  const names = new Set(given.map(([name]) => name));
  const post = client.post(page.action.replace(/#.*/, '')).set('Accept', 'text/html');
  for (const { field, name, bytes } of files) post.attach(`f[${field}]`, bytes, { filename: name });
  for (const [name, value] of page.entries) if (!names.has(name)) post.field(name, value);
  for (const [name, value] of given) post.field(name, value);
  const { status, text } = await post;
  return readPage(status, text);
}
