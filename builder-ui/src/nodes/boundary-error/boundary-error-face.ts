import type { BoundaryErrorConfig } from '@nativ/schemas';
import { IconBolt } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const boundaryErrorFace: NodeFace = {
  type: 'boundaryError',
  icon: IconBolt,
  label: 'node.boundaryError.label',
  tone: 'logic',
  shape: 'boundary',
  summary: (node, { t }) => {
    const { code } = configOf<BoundaryErrorConfig>(node);
    return code === undefined ? t('node.boundaryError.any') : t('node.error', { error: code });
  },
};
