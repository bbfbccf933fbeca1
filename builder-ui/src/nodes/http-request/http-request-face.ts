import type { HttpRequestConfig } from '@nativ/schemas';
import { IconPlugConnected } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const httpRequestFace: NodeFace = {
  type: 'httpRequest',
  icon: IconPlugConnected,
  label: 'node.httpRequest.label',
  tone: 'outside',
  summary: (node, { t }) => {
    const { connector, method = 'GET' } = configOf<HttpRequestConfig>(node);
    return connector === undefined ? null : t(`node.httpRequest.${method}`, { system: connector });
  },
};
