import type { SearchHit } from '@nativ/schemas';

const at = (place: string, id: string) => `/${place}/${encodeURIComponent(id)}`;

/** Where what was found is read. */
export function hitAddress({ kind, id, key, group, parent, instanceId }: SearchHit): string {
  switch (kind) {
    case 'task':
      return at('tasks', id);
    case 'case':
      return at('cases', id);
    case 'person':
      return at('people', id);
    case 'gathering':
      return at('gatherings', id);
    case 'group':
      return at('groups', key ?? id);
    case 'form':
      return at('forms', key ?? id);
    case 'flow':
      return at('flows', key ?? id);
    case 'article':
      return at('handbook', key ?? id);
    case 'lesson':
      return at('lessons', key ?? id);
    case 'comment':
      if (parent?.kind === 'task') return at('tasks', parent.id);
      if (parent?.kind === 'case') return at('cases', parent.id);
      if (parent?.kind === 'post') return at('posts', parent.id);
      if (parent?.kind === 'gathering') return at('gatherings', parent.id);
      break;
    case 'post':
      return at('posts', id);
  }
  if (group !== null) return at('groups', group.key);
  return instanceId === null ? '/' : at('cases', instanceId);
}
