/** Classifiers belong to the flows that ask them: whoever designs these keeps those. */
export const design = { permission: 'flows.design' } as const;
export const path = '/api/v1/classifiers/:classifier';
export const missing = 'classifier.not-found';

export interface ClassifierParams {
  readonly classifier: string;
}
