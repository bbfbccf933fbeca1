import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { Published } from '../../engine/published.ts';
import type { Route } from '../../http/routes.ts';
import { classifierRoutes } from './classifier-routes.ts';
import { ClassifierService } from './classifier-service.ts';
import { CompareService } from './compare-service.ts';
import { driftRoutes } from './drift-routes.ts';
import { DriftService } from './drift-service.ts';
import { exampleRoutes } from './example-routes.ts';
import { ExampleService } from './example-service.ts';
import { exampleImportRoutes } from './import/import-routes.ts';
import { ExampleImportService } from './import/import-service.ts';
import { ModelCache } from './model-cache.ts';
import { modelRoutes } from './model-routes.ts';
import { ModelService } from './model-service.ts';
import { trainingRoutes } from './training-routes.ts';
import { TrainingService } from './training-service.ts';

/** What learns to sort inquiries, for those who set it up. */
export function classifiersRoutes(parts: {
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly memoryMb: number;
}): Route[] {
  const models = new ModelCache(parts.engine);
  return [
    ...classifierRoutes(new ClassifierService(parts)),
    ...exampleRoutes(new ExampleService(parts)),
    ...exampleImportRoutes(new ExampleImportService(parts)),
    ...trainingRoutes(new TrainingService(parts)),
    ...modelRoutes(new ModelService({ ...parts, models })),
    ...driftRoutes(new CompareService(parts), new DriftService(parts)),
  ];
}
