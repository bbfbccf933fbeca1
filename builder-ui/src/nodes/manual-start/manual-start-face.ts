import type { ManualStartConfig } from '@nativ/schemas';
import { IconHandClick } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const manualStartFace: NodeFace = {
  type: 'manualStart',
  icon: IconHandClick,
  label: 'node.manualStart.label',
  tone: 'start',
  summary: (node, { t, formTitle }) => {
    const { form } = configOf<ManualStartConfig>(node);
    return form === undefined ? null : t('node.form', { form: formTitle(form) });
  },
};
