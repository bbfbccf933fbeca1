import type { Connector } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { connectorsKey, isUsable, putConnectorAway } from '../../api/connector-queries.ts';
import { showToast } from '../../ui/toast.ts';

/** Puts a connector away, or brings it back. */
export function usePutAway(connector: Connector) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { key } = connector;
  const goes = isUsable(connector);
  return useMutation({
    mutationFn: () => putConnectorAway(key, goes),
    onSuccess: async () => {
      showToast(t(goes ? 'connectors.away.done' : 'connectors.away.back', { key }));
      await queries.invalidateQueries({ queryKey: connectorsKey });
    },
  });
}
