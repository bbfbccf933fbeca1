import type { ErrorEndConfig } from '@nativ/schemas';
import { IconFlagExclamation } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const errorEndFace: NodeFace = {
  type: 'errorEnd',
  icon: IconFlagExclamation,
  label: 'node.errorEnd.label',
  tone: 'end',
  summary: (node, { t }) => {
    const { code } = configOf<ErrorEndConfig>(node);
    return code === undefined ? null : t('node.error', { error: code });
  },
};
