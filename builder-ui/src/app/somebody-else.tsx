import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signOut } from '../api/session.ts';

/** The way back to the beginning, for whoever finds somebody else half signed in here. */
export function SomebodyElse() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const leave = useMutation({
    meta: { signsIn: true },
    mutationFn: signOut,
    onSettled: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <Button variant="subtle" color="gray" loading={leave.isPending} onClick={() => leave.mutate()}>
      {t('signIn.other')}
    </Button>
  );
}
