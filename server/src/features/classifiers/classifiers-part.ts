import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { Route } from '../../http/routes.ts';
import { classifierRoutes } from './classifier-routes.ts';
import { ClassifierService } from './classifier-service.ts';
import { exampleRoutes } from './example-routes.ts';
import { ExampleService } from './example-service.ts';
import { ModelCache } from './model-cache.ts';
import { modelRoutes } from './model-routes.ts';
import { ModelService } from './model-service.ts';
import { trainingRoutes } from './training-routes.ts';
import { TrainingService } from './training-service.ts';

/** What learns to sort inquiries, for those who set it up. */
export function classifiersRoutes({ people, engine }: { readonly people: Knex; readonly engine: Pool }): Route[] {
  const models = new ModelCache(engine);
  return [
    ...classifierRoutes(new ClassifierService({ people })),
    ...exampleRoutes(new ExampleService({ people })),
    ...trainingRoutes(new TrainingService({ people })),
    ...modelRoutes(new ModelService({ people, models })),
  ];
}
