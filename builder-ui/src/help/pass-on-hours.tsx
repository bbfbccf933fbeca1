import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helpSettingsQuery, setHelpSettings } from '../api/help-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { showToast } from '../ui/toast.ts';
import classes from './help.module.css';

/** After how many working hours a question goes on to the next champion. */
export function PassOnHours() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const settings = useQuery(helpSettingsQuery);
  const [typed, setTyped] = useState<number | null>(null);
  const save = useMutation({
    mutationFn: (passOnHours: number) => setHelpSettings({ passOnHours }),
    onSuccess: (set) => {
      queries.setQueryData(helpSettingsQuery.queryKey, set);
      setTyped(null);
      showToast(t('help.passOn.saved'));
    },
  });
  if (!settings.data) return null;
  const hours = typed ?? settings.data.passOnHours;
  return (
    <div className={classes.actions} style={{ marginBlockStart: 24, alignItems: 'end' }}>
      <NumberInput
        label={t('help.passOn.label')}
        description={t('help.passOn.hint')}
        min={1}
        max={80}
        allowDecimal={false}
        value={hours}
        onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
      />
      <Button variant="default" disabled={typed === null} loading={save.isPending} onClick={() => save.mutate(hours)}>
        {t('action.save')}
      </Button>
      {save.error && <ProblemAlert error={save.error} title={t('help.question.failed')} />}
    </div>
  );
}
