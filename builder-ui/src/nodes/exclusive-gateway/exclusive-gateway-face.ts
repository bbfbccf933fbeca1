import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const exclusiveGatewayFace: NodeFace = {
  type: 'exclusiveGateway',
  icon: IconArrowsSplit2,
  label: 'node.exclusiveGateway.label',
  tone: 'logic',
  summary: (_node, { t }) => t('node.exclusiveGateway.summary'),
};
