import { Button } from '@mantine/core';
import type { Classifier } from '@nativ/schemas';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classifiersKey, publishModel } from '../../api/classifier-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { showToast } from '../../ui/toast.ts';

interface PublishButtonProps {
  readonly classifier: Classifier;
  readonly number: number;
}

/** Puts a model into use, with the way back to the one before it. */
export function PublishButton({ classifier: { key, published }, number }: PublishButtonProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const isBack = published !== null && number < published;
  const publish = useMutation({
    mutationFn: () => publishModel(key, number),
    onSuccess: async ({ before }) => {
      showToast(t('recognition.model.published', { number }), before === null ? null : () => publishModel(key, before));
      await queries.invalidateQueries({ queryKey: classifiersKey });
    },
  });
  const PublishIcon = isBack ? IconArrowBackUp : IconCircleCheck;
  return (
    <>
      <Button
        variant={isBack ? 'default' : 'filled'}
        leftSection={<PublishIcon size={20} aria-hidden />}
        loading={publish.isPending}
        onClick={() => publish.mutate()}
      >
        {t(isBack ? 'recognition.model.back' : 'recognition.model.publish', { number })}
      </Button>
      {publish.error && <ProblemAlert error={publish.error} title={t('recognition.model.failed')} />}
    </>
  );
}
