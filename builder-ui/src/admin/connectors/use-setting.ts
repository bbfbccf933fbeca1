import type { ConnectorSet } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { connectorsKey, setConnector } from '../../api/connector-queries.ts';
import { showToast } from '../../ui/toast.ts';

/** Makes a connector or changes it. */
export function useSetting(onDone: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, to }: { readonly key: string; readonly to: ConnectorSet }) => setConnector(key, to),
    onSuccess: async (_made, { key }) => {
      showToast(t('connectors.kept', { key }));
      await queries.invalidateQueries({ queryKey: connectorsKey });
      onDone();
    },
  });
}
