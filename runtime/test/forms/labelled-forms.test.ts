import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { createCfworkerSchemaTest } from '../../src/forms/cfworker-schema-test.ts';
import { checkForm } from '../../src/forms/check-form.ts';
import { explainErrors } from '../../src/forms/explain-errors.ts';
import { normalizeSchema } from '../../src/forms/normalize-schema.ts';
import { pruneAnswers } from '../../src/forms/prune-answers.ts';
import { compileSafePattern } from '../../src/forms/safe-pattern.ts';
import { undeclaredFields } from '../../src/forms/undeclared-fields.ts';
import { casesIn, hasCases, type LabelledForm } from './cases.ts';

const schemaTest = createCfworkerSchemaTest();

/** As the server compiles it. */
function compile(schema: object) {
  const regExp = Object.assign((pattern: string) => compileSafePattern(pattern), { code: 'compileSafePattern' });
  const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false, validateSchema: false, code: { regExp } });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

describe.skipIf(!hasCases)('labelled answers of real government forms', () => {
  const forms = casesIn<LabelledForm>('forms/va/labelled');

  test.each(forms)(
    '$name: valid ones are accepted whole, invalid ones refused at their field',
    ({ content }) => {
      for (const { schema, instances } of content.variants) {
        const title = 'A form';
        expect(checkForm({ title, schema })).toEqual([]);
        const root = normalizeSchema(schema);
        const validate = compile(root);

        for (const { valid, field, data } of instances) {
          const answers = pruneAnswers(root, data, schemaTest);
          const undeclared = undeclaredFields(root, answers, schemaTest);
          const isValid = validate(answers);
          expect({ field, data, isValid: isValid && undeclared.length === 0 }).toEqual({ field, data, isValid: valid });
          expect(schemaTest(root, data, root)).toBe(valid);
          expect(pruneAnswers(root, answers, schemaTest)).toBe(answers);
          if (valid) continue;
          const errors = explainErrors(validate.errors ?? [], { title, schema }, 'en');
          const places = errors.map(({ path }) => path);
          expect({ field, data, points: places.some((path) => pointsAt(path, field)), places }).toMatchObject({
            points: true,
          });
        }
      }
    },
    60_000,
  );
});

/** Some labels name no field: then any place will do. */
function pointsAt(path: string, field: string | null): boolean {
  if (field === null) return true;
  const pointer = field.startsWith('/') ? field : `/${field.replaceAll('.', '/')}`;
  return path === pointer || path.startsWith(`${pointer}/`);
}
