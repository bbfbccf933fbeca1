import type { Language, PublicForm, SubmissionReceipt } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';

/** A form as the public sees it, in one language. */
export const publicFormQuery = (key: string, language: Language) =>
  queryOptions({
    queryKey: ['public-form', key, language],
    queryFn: ({ signal }) => apiGet<PublicForm>(`/public/forms/${encodeURIComponent(key)}?lang=${language}`, signal),
  });

/** Sends a form that was filled for somebody on the telephone. */
export const takeInquiry = (key: string, data: Record<string, unknown>, language: Language, idempotencyKey: string) =>
  apiSend<SubmissionReceipt>(
    'POST',
    `/forms/${encodeURIComponent(key)}/inquiries`,
    { data, language },
    { idempotencyKey },
  );
