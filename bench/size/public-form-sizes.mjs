import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { compileForm, createCfworkerSchemaTest, settleForm, triggersOf } from '../../runtime/dist/index.js';
import { twelveFields } from './twelve-fields.mjs';

const built = new URL('../../builder-ui/dist/', import.meta.url);
const packed = (text) => gzipSync(text, { level: 9 }).length;
const script = (name) => packed(readFileSync(new URL(`public/${name}.js`, built)));

/** The page of twelve fields as the server sends it, in bytes of gzip. */
export async function publicFormSizes() {
  const { renderFormPage } = await import(new URL('renderer/form-page.js', built).href);
  const test = createCfworkerSchemaTest();
  const settled = settleForm(compileForm(twelveFields), {}, { language: 'en', today: '2026-11-22', test });
  const html = renderFormPage({
    language: 'en',
    styleNonce: 'AAAAAAAAAAAAAAAAAAAAAA==',
    organisation: 'The association',
    otherLanguage: { language: 'he', href: '/f/purchase?lang=he' },
    scripts: ['/form.js?v=0123456789ab'],
    form: settled.form,
    data: settled.answers,
    hidden: [...settled.hidden],
    triggers: triggersOf(twelveFields).map((path) => `f[${path.slice(1)}]`),
    action: '/api/v1/public/forms/purchase/submissions?lang=en',
    hiddenFields: { _key: randomBytes(16).toString('base64url'), _token: randomBytes(48).toString('base64url') },
    filesScript: '/files.js?v=0123456789ab',
    guards: { trap: 'website' },
    test,
  });
  return { html: packed(html), form: script('form'), embed: script('embed') };
}
