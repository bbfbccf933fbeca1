import type {
  Flow,
  FlowDocument,
  FlowMigrate,
  FlowPatch,
  FlowPublish,
  FlowPublishPreview,
  FlowSummary,
  FlowSurroundings,
  FlowVersion,
  FlowVersionSummary,
  Form,
  FormDocument,
  FormPatch,
  FormRetentionState,
  FormSummary,
  FormVersion,
  FormVersionSummary,
  MigrationReport,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const form = (key: string) => `/forms/${encodeURIComponent(key)}`;
const flow = (key: string) => `/flows/${encodeURIComponent(key)}`;

export const formsQuery = pagedQuery<FormSummary>(['forms'], '/forms', { limit: 50 });

export const formQuery = (key: string) =>
  queryOptions({ queryKey: ['form', key], queryFn: ({ signal }) => apiGet<Form>(form(key), signal) });

export const formRetentionQuery = (key: string) =>
  queryOptions({
    queryKey: ['form', key, 'retention'],
    queryFn: ({ signal }) => apiGet<FormRetentionState>(`${form(key)}/retention`, signal),
  });
/** Makes a form, as a draft. */
export const createForm = (key: string, document: FormDocument) =>
  apiSend<Form>('POST', '/forms', { key, ...document });

export const readForm = (key: string) => apiGet<Form>(form(key));

/** Changes the draft of a form; with `basedOn`, only the one that was last changed then. */
export const changeForm = (key: string, change: FormPatch, basedOn: string | null) =>
  apiSend<Form>('PATCH', form(key), change, basedOn === null ? {} : { ifMatch: `"${basedOn}"` });

/** Publishes the draft of a form as its next version, with what is to be said of it. */
export const publishForm = (key: string, note: string) =>
  apiSend<FormVersion>('POST', `${form(key)}/publish`, { note });

export const formVersionsQuery = (key: string) =>
  pagedQuery<FormVersionSummary>(['form', key, 'versions'], `${form(key)}/versions`);

/** A version never changes, so it is read once. */
export const formVersionQuery = (key: string, number: number) =>
  queryOptions({
    queryKey: ['form', key, 'versions', number],
    queryFn: ({ signal }) => apiGet<FormVersion>(`${form(key)}/versions/${number}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const flowsQuery = pagedQuery<FlowSummary>(['flows'], '/flows', { limit: 50 });

export const flowQuery = (key: string) =>
  queryOptions({ queryKey: ['flow', key], queryFn: ({ signal }) => apiGet<Flow>(flow(key), signal) });

/** Makes a flow, as a draft. */
export const createFlow = (key: string, document: FlowDocument) =>
  apiSend<Flow>('POST', '/flows', { key, ...document });

export const readFlow = (key: string) => apiGet<Flow>(flow(key));

/** Changes the draft of a flow as the tab that edits it; with `basedOn`, only the one that was last changed then. */
export const changeFlow = (key: string, change: FlowPatch, basedOn: string | null, editor: string) =>
  apiSend<Flow>('PATCH', flow(key), change, { editor, ...(basedOn !== null && { ifMatch: `"${basedOn}"` }) });

/** Publishes the draft of a flow as the tab that edits it. */
export const publishFlow = (key: string, wish: FlowPublish, editor: string) =>
  apiSend<FlowVersion>('POST', `${flow(key)}/publish`, wish, { editor });

/** What publishing a flow would meet, as it is now. */
export const publishPreviewQuery = (key: string) =>
  queryOptions({
    queryKey: ['flow', key, 'publish-preview'],
    queryFn: ({ signal }) => apiGet<FlowPublishPreview>(`${flow(key)}/publish-preview`, signal),
    staleTime: 0,
  });

/** A version never changes, so it is read once. */
export const flowVersionQuery = (key: string, number: number) =>
  queryOptions({
    queryKey: ['flow', key, 'versions', number],
    queryFn: ({ signal }) => apiGet<FlowVersion>(`${flow(key)}/versions/${number}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What surrounds a flow: all that its draft is checked against and rehearsed with. */
export const flowSurroundingsQuery = (key: string) =>
  queryOptions({
    queryKey: ['flow', key, 'surroundings'],
    queryFn: ({ signal }) => apiGet<FlowSurroundings>(`${flow(key)}/surroundings`, signal),
    staleTime: 60_000,
  });

export const flowVersionsQuery = (key: string) =>
  pagedQuery<FlowVersionSummary>(['flow', key, 'versions'], `${flow(key)}/versions`);

/** Moves a portion of the running cases of a flow to another version, or says what that would do. */
export const migrateFlow = (key: string, wish: FlowMigrate) =>
  apiSend<MigrationReport>('POST', `${flow(key)}/migrate`, wish);
