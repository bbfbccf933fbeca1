import { IconPentagon } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const eventGatewayFace: NodeFace = {
  type: 'eventGateway',
  icon: IconPentagon,
  label: 'node.eventGateway.label',
  tone: 'logic',
  shape: 'gateway',
  summary: (_node, { t }) => t('node.eventGateway.summary'),
};
