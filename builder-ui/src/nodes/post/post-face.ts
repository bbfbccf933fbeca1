import type { PostConfig } from '@nativ/schemas';
import { IconMessage2Share } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const postFace: NodeFace = {
  type: 'post',
  icon: IconMessage2Share,
  label: 'node.post.label',
  tone: 'talk',
  summary: (node, { t, groupName }) => {
    const { group } = (node.config ?? {}) as Partial<PostConfig>;
    return group === undefined ? null : t('node.post.summary', { group: groupName(group) });
  },
};
