import type {
  Classifier,
  ClassifierComparison,
  ClassifierCreate,
  ClassifierDrift,
  ClassifierDriftCase,
  ClassifierExample,
  ClassifierExamplePatch,
  ClassifierExamplesAdded,
  ClassifierExamplesReview,
  ClassifierExamplesReviewed,
  ClassifierImport,
  ClassifierImportOutcome,
  ClassifierImportPreview,
  ClassifierModel,
  ClassifierModelPublished,
  ClassifierModelSummary,
  ClassifierPatch,
  ClassifierSummary,
  ClassifierTraining,
  ClassifierTried,
  ClassifierTry,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiDelete, apiGet, apiSend } from './api-client.ts';
import { type Page, pagedQuery } from './paged-query.ts';

const at = (key: string) => `/classifiers/${encodeURIComponent(key)}`;

/** Everything that is known of classifiers, to be read again after a change. */
export const classifiersKey: readonly string[] = ['classifiers'];

/** Whether something is being learned at this moment. */
export const isLearning = (training: ClassifierTraining | null) =>
  training !== null && (training.state === 'waiting' || training.state === 'running');

/** How often one looks whether learning has gone on. */
const learningMs = 1_000;

/** A workspace has a handful of classifiers: all that a page holds. */
export const classifiersQuery = queryOptions({
  queryKey: classifiersKey,
  queryFn: async ({ signal }) => (await apiGet<Page<ClassifierSummary>>('/classifiers?limit=100', signal)).items,
  refetchInterval: ({ state }) => (state.data?.some(({ training }) => isLearning(training)) ? learningMs : false),
});

export const classifierQuery = (key: string) =>
  queryOptions({
    queryKey: [...classifiersKey, key],
    queryFn: ({ signal }) => apiGet<Classifier>(at(key), signal),
    refetchInterval: ({ state }) => (isLearning(state.data?.training ?? null) ? learningMs : false),
  });

export const createClassifier = (classifier: ClassifierCreate) =>
  apiSend<Classifier>('POST', '/classifiers', classifier);
export const patchClassifier = (key: string, change: ClassifierPatch) => apiSend<Classifier>('PATCH', at(key), change);

interface ExampleFilter {
  readonly label?: string;
  readonly state?: ClassifierExample['state'];
}

export function examplesQuery(key: string, { label, state }: ExampleFilter) {
  const search = new URLSearchParams({ ...(label && { label }), ...(state && { state }) });
  return pagedQuery<ClassifierExample>(
    [...classifiersKey, key, 'examples', label ?? '', state ?? ''],
    `${at(key)}/examples?${search}`,
    { limit: 50 },
  );
}

export const addExamples = (key: string, label: string, texts: readonly string[]) =>
  apiSend<ClassifierExamplesAdded>('POST', `${at(key)}/examples`, { label, texts });
export const patchExample = (key: string, id: string, change: ClassifierExamplePatch) =>
  apiSend<ClassifierExample>('PATCH', `${at(key)}/examples/${id}`, change);
export const deleteExample = (key: string, id: string) => apiDelete(`${at(key)}/examples/${id}`);
export const reviewExamples = (key: string, review: ClassifierExamplesReview) =>
  apiSend<ClassifierExamplesReviewed>('POST', `${at(key)}/examples/review`, review);
export const previewExamples = (key: string, table: ClassifierImport) =>
  apiSend<ClassifierImportPreview>('POST', `${at(key)}/examples/import/preview`, table);
export const importExamples = (key: string, table: ClassifierImport) =>
  apiSend<ClassifierImportOutcome>('POST', `${at(key)}/examples/import`, table);

export const startTraining = (key: string) => apiSend<ClassifierTraining>('POST', `${at(key)}/training`, {});

export const stopTraining = (key: string) => apiDelete(`${at(key)}/training`);

export const modelsQuery = (key: string) =>
  pagedQuery<ClassifierModelSummary>([...classifiersKey, key, 'models'], `${at(key)}/models`, { limit: 20 });

export const modelQuery = (key: string, number: number) =>
  queryOptions({
    queryKey: [...classifiersKey, key, 'models', number],
    queryFn: ({ signal }) => apiGet<ClassifierModel>(`${at(key)}/models/${number}`, signal),
  });

export const publishModel = (key: string, number: number) =>
  apiSend<ClassifierModelPublished>('POST', `${at(key)}/models/${number}/publish`, {});

/** What would change. It changes nothing, though it is a POST, so it is read like any resource. */
export const comparisonQuery = (key: string, number: number) =>
  queryOptions({
    queryKey: [...classifiersKey, key, 'models', number, 'compare'],
    queryFn: () => apiSend<ClassifierComparison>('POST', `${at(key)}/models/${number}/compare`, {}),
  });

export const driftQuery = (key: string) =>
  queryOptions({
    queryKey: [...classifiersKey, key, 'drift'],
    queryFn: ({ signal }) => apiGet<ClassifierDrift>(`${at(key)}/drift`, signal),
  });

export const driftCasesQuery = (key: string, search: Readonly<Record<string, string>>) =>
  pagedQuery<ClassifierDriftCase>(
    [...classifiersKey, key, 'drift', 'cases', search],
    `${at(key)}/drift/cases?${new URLSearchParams(search)}`,
    { limit: 20 },
  );

export const tryText = (key: string, text: ClassifierTry) => apiSend<ClassifierTried>('POST', `${at(key)}/try`, text);
