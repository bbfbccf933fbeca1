import type { FormDocument } from '@nativ/schemas';
import { schemaOfAnswers } from './schema-of-answers.ts';

/**
 * Writes the TypeScript types of the answers to a form, for programs of others.
 *
 * The library is loaded when somebody asks: it weighs more than the rest of the server and hardly anybody does. It is told to
 * follow no reference out of the schema, since a designer must not be able to make the server fetch addresses.
 */
export async function answerTypes(key: string, number: number, document: FormDocument): Promise<string> {
  const { compile } = await import('json-schema-to-typescript');
  const schema = { ...schemaOfAnswers(document), title: typeName(key) };
  return compile(schema, typeName(key), {
    additionalProperties: false,
    bannerComment: `/** The answers to the form '${key}', version ${number}. */`,
    format: false,
    $refOptions: { resolve: { external: false } },
    unreachableDefinitions: false,
  });
}

/** 'volunteer-application' gives VolunteerApplicationAnswers. A name of a type begins with a letter. */
function typeName(key: string): string {
  const name = key.replace(/(^|-)([a-z0-9])/g, (_whole, _hyphen, letter: string) => letter.toUpperCase());
  return `${/^\d/.test(name) ? 'Form' : ''}${name}Answers`;
}
