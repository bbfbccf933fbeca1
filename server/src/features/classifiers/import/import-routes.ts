import type { ClassifierImport, ClassifierImportOutcome, ClassifierImportPreview } from '@nativ/schemas';
import { ProblemError } from '../../../http/problem.ts';
import { requestLanguage } from '../../../http/request-language.ts';
import { defineRoute, type Route } from '../../../http/routes.ts';
import { mostExamples } from '../example-service.ts';
import { type ClassifierParams, design, missing, path } from '../route-frame.ts';
import type { ExampleImportService, ImportResult } from './import-service.ts';

/** Ten thousand texts of a thousand signs, as base64. */
const limits = { bodyBytes: 22 * 1024 * 1024, jsonStringLength: 20_000_000 };

/** Tables of examples. */
export function exampleImportRoutes(imports: ExampleImportService): Route[] {
  return [
    defineRoute<{ params: ClassifierParams; body: ClassifierImport; response: ClassifierImportPreview }>({
      method: 'post',
      path: `${path}/examples/import/preview`,
      summary: 'Says what importing a table of examples would do, row by row',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/classifier-import',
      limits,
      response: { status: 200, schema: 'nativ:api/classifier-import-preview' },
      errors: [missing],
      async handle({ params, body, raw }, actor) {
        return { json: doneOr(await imports.preview(actor, params.classifier, body, requestLanguage(raw))) };
      },
    }),
    defineRoute<{ params: ClassifierParams; body: ClassifierImport; response: ClassifierImportOutcome }>({
      method: 'post',
      path: `${path}/examples/import`,
      summary: 'Imports a table of examples; rows that are wrong are left out and say why',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/classifier-import',
      limits,
      response: { status: 200, schema: 'nativ:api/classifier-import-outcome' },
      errors: [missing, 'example-import.refused', 'example.too-many'],
      async handle({ params, body, raw }, actor) {
        return { json: doneOr(await imports.run(actor, params.classifier, body, requestLanguage(raw))) };
      },
    }),
  ];
}

function doneOr<T>(outcome: ImportResult<T>): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'missing':
      throw new ProblemError(missing);
    case 'refused':
      throw new ProblemError('example-import.refused');
    case 'tooMany':
      throw new ProblemError('example.too-many', { values: { most: mostExamples } });
  }
}
