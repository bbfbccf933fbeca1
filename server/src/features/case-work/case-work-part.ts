import type { Knex } from 'knex';
import type { Route } from '../../http/routes.ts';
import { handOverRoutes } from './hand-over-routes.ts';
import { HandOverService } from './hand-over-service.ts';
import { handlingRoutes } from './handling-routes.ts';
import { relatedCaseRoutes } from './related-case-routes.ts';
import { RelatedCaseService } from './related-case-service.ts';
import { replyTemplateRoutes } from './reply-template-routes.ts';
import { ReplyTemplateService } from './reply-template-service.ts';

/** What people do with a case together, beside its tasks: ready replies, cases that belong together, handing over. */
export function caseWorkRoutes(parts: { readonly people: Knex }): Route[] {
  return [
    ...replyTemplateRoutes(new ReplyTemplateService(parts)),
    ...relatedCaseRoutes(new RelatedCaseService(parts)),
    ...handlingRoutes(parts),
    ...handOverRoutes(new HandOverService(parts)),
  ];
}
