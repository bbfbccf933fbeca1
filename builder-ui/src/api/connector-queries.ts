import type { Connector, ConnectorSet, ConnectorTested } from '@nativ/schemas';
import { apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

export const connectorsKey = ['connectors'] as const;

/** The systems outside that flows and classifiers may call, those that are put away among them. */
export const connectorsQuery = pagedQuery<Connector>(connectorsKey, '/connectors', { limit: 100 });

export const isUsable = ({ archivedAt }: Connector): boolean => archivedAt === null;

const at = (key: string) => `/connectors/${encodeURIComponent(key)}`;

export const setConnector = (key: string, to: ConnectorSet) => apiSend<Connector>('PUT', at(key), to);

export const putConnectorAway = (key: string, archived: boolean) => apiSend<Connector>('PATCH', at(key), { archived });

export const testConnector = (key: string, path: string) =>
  apiSend<ConnectorTested>('POST', `${at(key)}/test`, { path });
