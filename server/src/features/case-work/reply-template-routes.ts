import type { ReplyTemplate, ReplyTemplateCreate, ReplyTemplateList, ReplyTemplateSet } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import { mostTemplates, type ReplyTemplateService, type TemplateOutcome } from './reply-template-service.ts';

type Params = { readonly template: string };
const missing = 'reply-template.not-found';
const reply = { status: 200, schema: 'nativ:api/reply-template' };

/** Ready replies, of the workspace and of its groups. Managers keep those of their groups, so the permission is to be here. */
export function replyTemplateRoutes(templates: ReplyTemplateService): Route[] {
  return [
    defineRoute<{ query: { readonly group?: string }; response: ReplyTemplateList }>({
      method: 'get',
      path: '/api/v1/reply-templates',
      summary: 'Lists the ready replies that you may use, those of the workspace first',
      permission: 'workspace.use',
      scope: 'cases:read',
      query: {
        properties: {
          group: { type: 'string', maxLength: 64, description: 'The key of a group, for those of it only.' },
        },
      },
      response: { status: 200, schema: 'nativ:api/reply-template-list' },
      errors: [],
      handle: async ({ query }, actor) => ({ json: { items: await templates.list(actor, query.group ?? null) } }),
    }),
    defineRoute<{ body: ReplyTemplateCreate; response: ReplyTemplate }>({
      method: 'post',
      path: '/api/v1/reply-templates',
      summary: 'Keeps a ready reply, of a group that you manage or as a designer of the workspace',
      permission: 'workspace.use',
      scope: 'cases:write',
      body: 'nativ:api/reply-template-create',
      response: { ...reply, status: 201 },
      errors: [
        'group.not-found',
        'reply-template.not-yours',
        'reply-template.too-many',
        'reply-template.unknown-blank',
      ],
      handle: async ({ body, raw }, actor) => ({
        json: templateOf(await templates.create(actor, body, requestLanguage(raw))),
      }),
    }),
    defineRoute<{ params: Params; body: ReplyTemplateSet; response: ReplyTemplate }>({
      method: 'put',
      path: '/api/v1/reply-templates/:template',
      summary: 'Changes a ready reply',
      permission: 'workspace.use',
      scope: 'cases:write',
      body: 'nativ:api/reply-template-set',
      response: reply,
      errors: [missing, 'reply-template.not-yours', 'reply-template.unknown-blank'],
      handle: async ({ params, body, raw }, actor) => ({
        json: templateOf(await templates.set(actor, idIn(params.template, missing), body, requestLanguage(raw))),
      }),
    }),
    defineRoute<{ params: Params }>({
      method: 'delete',
      path: '/api/v1/reply-templates/:template',
      summary: 'Removes a ready reply',
      permission: 'workspace.use',
      scope: 'cases:write',
      response: { status: 204 },
      errors: [missing, 'reply-template.not-yours'],
      async handle({ params }, actor) {
        const outcome = await templates.delete(actor, idIn(params.template, missing));
        if (outcome === 'missing') throw new ProblemError(missing);
        if (outcome === 'notYours') throw new ProblemError('reply-template.not-yours');
        return { empty: true };
      },
    }),
  ];
}

function templateOf(outcome: TemplateOutcome): ReplyTemplate {
  switch (outcome.kind) {
    case 'kept':
      return outcome.template;
    case 'missing':
      throw new ProblemError(missing);
    case 'noSuchGroup':
      throw new ProblemError('group.not-found');
    case 'notYours':
      throw new ProblemError('reply-template.not-yours');
    case 'tooMany':
      throw new ProblemError('reply-template.too-many', { values: { most: mostTemplates } });
    case 'invalid':
      throw new ProblemError('reply-template.unknown-blank', { errors: outcome.errors });
  }
}
