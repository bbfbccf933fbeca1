import type { Incident } from '@nativ/schemas';
import type { IncidentRow } from './incident-list-store.ts';

export function toIncident({ raisedText: _raisedText, node, ...row }: IncidentRow): Incident {
  return {
    ...row,
    ...(node && { nodeType: node.type, ...(node.name && { nodeName: node.name }) }),
    options: [...row.options] as Incident['options'],
    raisedAt: row.raisedAt.toISOString(),
  };
}
