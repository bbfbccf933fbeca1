/** The parts of a classifier, in the order in which one meets them. */
const classifierParts = ['examples', 'learn', 'models', 'drift', 'try', 'settings'] as const;
export type ClassifierPart = (typeof classifierParts)[number];

/** Which part of a classifier is shown. */
export interface ClassifierSearch {
  readonly part?: ClassifierPart;
}

export function classifierSearch({ part }: Record<string, unknown>): ClassifierSearch {
  const known = classifierParts.find((one) => one === part);
  return known === undefined ? {} : { part: known };
}
