// Makes the TypeScript types and the bundled definitions out of the JSON Schemas in definitions/.
// With --check it writes nothing and fails when what is committed is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const definitionsFolder = path.join(root, 'definitions');
const notice = '// Generated from definitions/ by `npm run generate`. Do not edit by hand.\n';

const schemas = readdirSync(definitionsFolder, { recursive: true })
  .filter((file) => file.endsWith('.schema.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(path.join(definitionsFolder, file), 'utf8')));
const byId = new Map(schemas.map((schema) => [schema.$id, schema]));

/** Resolves a reference such as 'nativ:form/form-document#/properties/title' to the schema it names. */
function lookUp(reference) {
  const [id, pointer = ''] = reference.split('#');
  const target = pointer
    .split('/')
    .slice(1)
    .reduce((node, step) => node?.[step], byId.get(id));
  if (!target) throw new Error(`Expected '${reference}' to name a definition, but there is none.`);
  return target;
}

/** Rewrites references between files as references inside one document, which is what the type compiler reads. */
function inOneDocument(node, isTop = false) {
  if (Array.isArray(node)) return node.map((item) => inOneDocument(item));
  if (node === null || typeof node !== 'object') return node;
  const { $ref, $id, $schema, title, ...rest } = node;
  // The title of a field is its label; only the title of an object is the name of a type.
  // A title that is an object is no title at all but the schema of a property called title.
  if (typeof title === 'object' || (typeof title === 'string' && (isTop || node.properties))) rest.title = title;
  const copy = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, inOneDocument(value)]));
  if ($ref === undefined) return copy;
  const target = lookUp($ref);
  // Named by tsType rather than by $ref, since the compiler makes a copy of the type for every description beside a $ref.
  return $ref.includes('#') ? { ...inOneDocument(target), ...copy } : { ...copy, tsType: target.title };
}

const document = {
  title: 'Everything',
  type: 'object',
  definitions: Object.fromEntries(schemas.map((schema) => [schema.title, inOneDocument(schema, true)])),
};
const types = await compile(document, 'Everything', {
  bannerComment: notice,
  unreachableDefinitions: true,
  ignoreMinAndMaxItems: true,
  additionalProperties: true,
  style: { singleQuote: true, printWidth: 120 },
});
const withoutWrapper = types
  .replace(/export interface Everything \{[^}]*\}\n/, '')
  .replace(
    / \*\n \* This interface was referenced by `Everything`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
    '',
  )
  .replace(
    /\/\*\*\n \* This interface was referenced by `Everything`'s JSON-Schema\n \* via the `definition` "\w+"\.\n \*\/\n/g,
    '',
  );
const definitions = `${notice}\n/** Every definition by its $id, as plain JSON Schema 2020-12. */\nexport const definitions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = ${JSON.stringify(Object.fromEntries(byId), null, 1)};\n`;

/** Closed sets that programs go through, by the name of their list. */
const sets = { searchKinds: 'nativ:api/search-kind' };
const lists = Object.entries(sets).map(([name, id]) => {
  const { title, enum: entries } = byId.get(id);
  const written = entries.map((entry) => `  '${entry}',\n`).join('');
  return `\n/** Every ${title}. */\nexport const ${name} = [\n${written}] as const;\n`;
});

const outputs = { 'types.ts': withoutWrapper, 'definitions.ts': definitions, 'lists.ts': `${notice}${lists.join('')}` };
const stale = Object.entries(outputs).filter(([file, text]) => {
  const target = path.join(root, 'src/generated', file);
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // A file that is not there yet is stale.
  }
  if (present === text) return false;
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  return true;
});
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(
    `Expected ${stale.map(([file]) => `schemas/src/generated/${file}`).join(' and ')} to match definitions/. Run: npm run generate`,
  );
  process.exit(1);
}
