import { Button } from '@mantine/core';
import type { Classifier } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classifiersKey, modelQuery, patchClassifier } from '../../api/classifier-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast.ts';
import { ThresholdSlider } from '../figures/threshold-slider.tsx';
import classes from '../recognition.module.css';
import { useShareWords } from '../share-words.ts';

/** How sure the classifier has to be, tried out on what its model was measured by, and kept with a way back. */
export function ThresholdSection({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const share = useShareWords();
  const queries = useQueryClient();
  const { key, atLeast, published, draft } = classifier;
  const number = draft ?? published ?? 0;
  const model = useQuery({ ...modelQuery(key, number), enabled: number > 0 });
  const [chosen, setChosen] = useState(atLeast);
  const keep = useMutation({
    mutationFn: () => patchClassifier(key, { atLeast: chosen }),
    onSuccess: async () => {
      showToast(t('recognition.threshold.saved', { share: share(chosen) }), () => patchClassifier(key, { atLeast }));
      await queries.invalidateQueries({ queryKey: classifiersKey });
    },
  });
  return (
    <Section title={t('recognition.threshold.title')}>
      <div className={classes.stack}>
        <ThresholdSlider
          atLeast={chosen}
          onChange={setChosen}
          thresholds={model.data?.figures.thresholds ?? []}
          isNamedAbove
        />
        {keep.error && <ProblemAlert error={keep.error} title={t('recognition.threshold.failed')} />}
        <Button variant="default" loading={keep.isPending} disabled={chosen === atLeast} onClick={() => keep.mutate()}>
          {t('recognition.threshold.save')}
        </Button>
      </div>
    </Section>
  );
}
