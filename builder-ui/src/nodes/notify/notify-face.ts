import type { NotifyConfig } from '@nativ/schemas';
import { IconBell } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';

export const notifyFace: NodeFace = {
  type: 'notify',
  icon: IconBell,
  label: 'node.notify.label',
  tone: 'talk',
  summary: (node, { t, groupName, expression }) => {
    const { group, person } = configOf<NotifyConfig>(node);
    if (group !== undefined) return t('node.notify.toGroup', { group: groupName(group) });
    return person === undefined ? null : t('node.notify.toPerson', { person: expression(person) });
  },
};
