import type { WebhookStartConfig } from '@nativ/schemas';
import { IconWebhook } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const webhookStartFace: NodeFace = {
  type: 'webhookStart',
  icon: IconWebhook,
  label: 'node.webhookStart.label',
  tone: 'start',
  summary: (node, { t }) => {
    const { webhook } = configOf<WebhookStartConfig>(node);
    return webhook === undefined ? null : t('node.webhookStart.summary', { name: webhook });
  },
};
