import type { Knex } from 'knex';
import type { Published } from '../../engine/published.ts';
import type { Route } from '../../http/routes.ts';
import { articleRoutes } from './article-routes.ts';
import { ArticleService } from './article-service.ts';
import { catalogueTexts } from './known-texts.ts';
import { questionRoutes } from './question-routes.ts';
import { QuestionService } from './question-service.ts';
import { helpSettingsRoutes } from './settings-routes.ts';
import { tipRoutes } from './tip-routes.ts';
import { TipService } from './tip-service.ts';

/** The help line, tips and the handbook. */
export function helpRoutes({ people, published }: { readonly people: Knex; readonly published: Published }): Route[] {
  return [
    ...questionRoutes(new QuestionService({ people, published, texts: catalogueTexts() })),
    ...tipRoutes(new TipService({ people })),
    ...articleRoutes(new ArticleService({ people })),
    ...helpSettingsRoutes(people),
  ];
}
