import type {
  CaseDrawing,
  CaseHandedOver,
  CaseHandlingList,
  CaseHandOver,
  Comment,
  RelatedCaseList,
  ReplyTemplate,
  ReplyTemplateCreate,
  ReplyTemplateList,
  ReplyTemplateSet,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiDelete, apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const part = encodeURIComponent;
const at = (id: string) => `/instances/${part(id)}`;

/** What the staff wrote on a case among themselves. */
export const notesQuery = (caseId: string) =>
  pagedQuery<Comment>(['instance', caseId, 'notes'], `${at(caseId)}/comments`, {
    limit: 100,
  });

export const noteOnCase = (caseId: string, text: string, idempotencyKey: string, mentions: readonly string[] = []) =>
  apiSend<Comment>('POST', `${at(caseId)}/comments`, { text, mentions }, { idempotencyKey });

export const relatedCasesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['instance', caseId, 'related'],
    queryFn: ({ signal }) => apiGet<RelatedCaseList>(`${at(caseId)}/related`, signal),
  });

/** Who took, gave back, handed on and moved what of a case. */
export const handlingQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['handling', caseId],
    queryFn: async ({ signal }) => (await apiGet<CaseHandlingList>(`${at(caseId)}/handling`, signal)).items,
  });

export const linkCase = (caseId: string, reference: string) =>
  apiSend<RelatedCaseList>('POST', `${at(caseId)}/related`, { reference });
export const unlinkCase = (caseId: string, otherId: string) =>
  apiSend<RelatedCaseList>('DELETE', `${at(caseId)}/related/${part(otherId)}`, undefined);

export const handCaseOver = (caseId: string, wish: CaseHandOver) =>
  apiSend<CaseHandedOver>('POST', `${at(caseId)}/hand-over`, wish);
export const takeTaskBack = (taskId: string) => apiSend<void>('POST', `/tasks/${part(taskId)}/take-back`, {});

/** The way that a case can go. It does not change while the case is on one version. */
export const drawingQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['instance', caseId, 'drawing', version],
    queryFn: ({ signal }) => apiGet<CaseDrawing>(`${at(caseId)}/drawing`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const replyTemplatesKey = ['replyTemplates'] as const;
export const replyTemplatesQuery = queryOptions({
  queryKey: replyTemplatesKey,
  queryFn: ({ signal }) => apiGet<ReplyTemplateList>('/reply-templates', signal),
});
export const createTemplate = (template: ReplyTemplateCreate) =>
  apiSend<ReplyTemplate>('POST', '/reply-templates', template);
export const setTemplate = (id: string, words: ReplyTemplateSet) =>
  apiSend<ReplyTemplate>('PUT', `/reply-templates/${part(id)}`, words);
export const deleteTemplate = (id: string) => apiDelete(`/reply-templates/${part(id)}`);
