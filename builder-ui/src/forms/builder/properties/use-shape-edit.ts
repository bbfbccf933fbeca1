import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { editAt } from '../document/edit-at.ts';
import { schemaSteps, uiSteps } from '../document/question-path.ts';
import { useBuilderStore } from '../state/use-builder.ts';

/** Changes one member of a question's schema or look; `undefined` takes it away. */
export function useShapeEdit(path: string) {
  const store = useBuilderStore();
  const { t } = useTranslation();
  return useCallback(
    (part: 'schema' | 'ui', steps: readonly string[], value: unknown) => {
      const base = part === 'schema' ? schemaSteps(path) : uiSteps(path);
      store.change((document) => editAt(document, [...base, ...steps], () => value), {
        label: t('builder.did.property'),
        tag: `${part} ${path} ${steps.join('/')}`,
      });
    },
    [store, path, t],
  );
}
