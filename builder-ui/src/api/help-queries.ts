import type {
  Article,
  ArticleCreate,
  ArticleList,
  ArticlePatch,
  ArticleVersionList,
  HelpFlowList,
  HelpPlace,
  HelpSettings,
  Question,
  QuestionCreate,
  QuestionList,
  StepQuestionsList,
  Tip,
  TipCreate,
  TipList,
  TipUses,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { request } from './api-client.ts';
import { roomHeader, roomId } from './room.ts';

const part = encodeURIComponent;

/** Help is of real work, also for whoever practises: what is asked for here names no practice room. */
function live<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  return request<T>(`/api/v1${path}`, {
    method,
    headers: { [roomHeader]: '', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
}

export interface Whereabouts {
  readonly screen: string;
  readonly task?: string;
  readonly instance?: string;
  readonly flow?: string;
  readonly node?: string;
}

/** What there is to help where one is. In a practice room the room says which step that is, and real work what is known of it. */
export const helpHereQuery = (here: Whereabouts) =>
  queryOptions({
    queryKey: ['helpHere', roomId, here],
    queryFn: async ({ signal }) => {
      const path = (at: Whereabouts) => `/help/here?${new URLSearchParams({ ...at })}`;
      if (roomId === null) return live<HelpPlace>('GET', path(here), undefined, signal);
      const inRoom = await request<HelpPlace>(`/api/v1${path(here)}`, { method: 'GET', signal });
      const { screen } = here;
      const at = inRoom.flow && { screen, flow: inRoom.flow.key, ...(inRoom.node && { node: inRoom.node.id }) };
      return live<HelpPlace>('GET', path(at ?? { screen }), undefined, signal);
    },
    staleTime: 60_000,
  });

export const questionsKey = ['questions'] as const;
export type Box = 'asked' | 'open' | 'mine' | 'answered';
export const questionsQuery = (box: Box) =>
  queryOptions({
    queryKey: [...questionsKey, 'list', box],
    queryFn: async ({ signal }) => (await live<QuestionList>('GET', `/questions?box=${box}`, undefined, signal)).items,
    staleTime: 0,
  });
export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: [...questionsKey, 'one', id],
    queryFn: ({ signal }) => live<Question>('GET', `/questions/${part(id)}`, undefined, signal),
    staleTime: 0,
  });
/** The last thing that a champion said to a question. */
export const answerOf = ({ replies, asker }: Pick<Question, 'replies' | 'asker'>): string =>
  replies.findLast(({ by }) => by?.id !== asker?.id)?.text ?? '';
export const askChampion = (question: QuestionCreate) => live<Question>('POST', '/questions', question);
export const replyTo = (id: string, text: string) => live<Question>('POST', `/questions/${part(id)}/replies`, { text });
export const takeQuestion = (id: string) => live<Question>('POST', `/questions/${part(id)}/take`);
export const closeQuestion = (id: string) => live<Question>('POST', `/questions/${part(id)}/close`);

/** Over how many days questions are counted by step. */
export const questionDays = 30;

export const stepQuestionsQuery = (flow: string, days: number) =>
  queryOptions({
    queryKey: ['stepQuestions', flow, days],
    queryFn: async ({ signal }) =>
      (await live<StepQuestionsList>('GET', `/flows/${part(flow)}/questions?days=${days}`, undefined, signal)).items,
  });

export const tipsKey = ['tips'] as const;
export const tipsQuery = queryOptions({
  queryKey: tipsKey,
  queryFn: async ({ signal }) => (await live<TipList>('GET', '/tips', undefined, signal)).items,
});
export const createTip = (tip: TipCreate) => live<Tip>('POST', '/tips', tip);
export const moveTip = (id: string, at: Tip['at']) => live<Tip>('PATCH', `/tips/${part(id)}`, { at });
export const removeTip = (id: string) => live<void>('DELETE', `/tips/${part(id)}`);
export const knowTip = (id: string) => live<void>('POST', `/tips/${part(id)}/known`);

/** Goes out although the page is being left. */
export const tellTipUses = (items: TipUses['items']) =>
  request<void>('/api/v1/help/tip-uses', {
    method: 'POST',
    headers: { [roomHeader]: '', 'content-type': 'application/json' },
    body: JSON.stringify({ items } satisfies TipUses),
    keepalive: true,
  });

export const helpFlowsQuery = queryOptions({
  queryKey: ['helpFlows'],
  queryFn: async ({ signal }) => (await live<HelpFlowList>('GET', '/help/flows', undefined, signal)).items,
  staleTime: 60_000,
});

/**
 * Lets those who lead training into the practice room that was asked from, whoever of them answers in the end; where that cannot
 * be, they answer from outside.
 */
export const shareRoom = (room: string) =>
  live<unknown>('PATCH', `/practice/rooms/${part(room)}`, { isShared: true }).catch(() => undefined);

export const articlesKey = ['articles'] as const;
export const articlesQuery = (words: string) =>
  queryOptions({
    queryKey: [...articlesKey, 'list', words],
    queryFn: async ({ signal }) =>
      (await live<ArticleList>('GET', `/articles?${new URLSearchParams({ q: words })}`, undefined, signal)).items,
    placeholderData: (before) => before,
  });
export const articleQuery = (key: string) =>
  queryOptions({
    queryKey: [...articlesKey, 'one', key],
    queryFn: ({ signal }) => live<Article>('GET', `/articles/${part(key)}`, undefined, signal),
  });
export const articleVersionsQuery = (key: string) =>
  queryOptions({
    queryKey: [...articlesKey, 'versions', key],
    queryFn: async ({ signal }) =>
      (await live<ArticleVersionList>('GET', `/articles/${part(key)}/versions`, undefined, signal)).items,
  });
export const createArticle = (article: ArticleCreate) => live<Article>('POST', '/articles', article);
export const changeArticle = (key: string, patch: ArticlePatch) =>
  live<Article>('PATCH', `/articles/${part(key)}`, patch);

export const helpSettingsQuery = queryOptions({
  queryKey: ['helpSettings'],
  queryFn: ({ signal }) => live<HelpSettings>('GET', '/help-settings', undefined, signal),
});
export const setHelpSettings = (settings: HelpSettings) => live<HelpSettings>('PUT', '/help-settings', settings);
