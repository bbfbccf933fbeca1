import type { UserTaskConfig } from '@nativ/schemas';
import { IconUserCheck } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const userTaskFace: NodeFace = {
  type: 'userTask',
  icon: IconUserCheck,
  label: 'node.userTask.label',
  tone: 'people',
  summary: (node, { t, groupName }) => {
    const { group, assignee } = (node.config ?? {}) as Partial<UserTaskConfig>;
    if (assignee !== undefined) return t('node.userTask.forPerson', { person: assignee });
    return group === undefined ? null : t('node.userTask.forGroup', { group: groupName(group) });
  },
};
