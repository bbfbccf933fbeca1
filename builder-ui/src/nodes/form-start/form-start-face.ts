import type { FormStartConfig } from '@nativ/schemas';
import { IconForms } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const formStartFace: NodeFace = {
  type: 'formStart',
  icon: IconForms,
  label: 'node.formStart.label',
  tone: 'start',
  summary: (node, { t, formTitle }) => {
    const { form } = (node.config ?? {}) as Partial<FormStartConfig>;
    return form === undefined ? null : t('node.formStart.summary', { form: formTitle(form) });
  },
};
