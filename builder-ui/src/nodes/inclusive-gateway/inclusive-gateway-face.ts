import { IconCircle } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const inclusiveGatewayFace: NodeFace = {
  type: 'inclusiveGateway',
  icon: IconCircle,
  label: 'node.inclusiveGateway.label',
  tone: 'logic',
  shape: 'gateway',
  summary: (_node, { t }) => t('node.inclusiveGateway.summary'),
};
