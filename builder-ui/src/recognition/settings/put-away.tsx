import { Button } from '@mantine/core';
import type { Classifier } from '@nativ/schemas';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classifiersKey, patchClassifier } from '../../api/classifier-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast.ts';
import classes from '../recognition.module.css';

/** Puts a classifier away that nothing asks any more, or brings it back. */
export function PutAway({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const isAway = classifier.archivedAt !== null;
  const title = text(classifier.title) || classifier.key;
  const put = useMutation({
    mutationFn: () => patchClassifier(classifier.key, { archived: !isAway }),
    onSuccess: async () => {
      showToast(t(isAway ? 'recognition.away.back' : 'recognition.away.done', { title }));
      await queries.invalidateQueries({ queryKey: classifiersKey });
    },
  });
  return (
    <Section title={t('recognition.away.title')}>
      <div className={classes.fields}>
        <p className={classes.text}>{t(isAway ? 'recognition.away.is' : 'recognition.away.hint')}</p>
        {put.error && <ProblemAlert error={put.error} title={t('recognition.away.failed')} />}
        <Button
          variant="default"
          leftSection={isAway ? <IconArchiveOff size={20} aria-hidden /> : <IconArchive size={20} aria-hidden />}
          loading={put.isPending}
          onClick={() => put.mutate()}
        >
          {t(isAway ? 'recognition.away.restore' : 'recognition.away.go')}
        </Button>
      </div>
    </Section>
  );
}
