import type { Notification } from '@nativ/schemas';

/** Where what a notice is about is read. */
export function destinationOf({
  kind,
  taskId,
  postId,
  instanceId,
  gatheringId,
  questionId,
  group,
  training,
}: Notification) {
  if (kind === 'training')
    return training === null || training.news === 'removed'
      ? ({ to: '/rollouts' } as const)
      : ({ to: '/rollouts/$id', params: { id: training.rolloutId } } as const);
  if (kind === 'exported') return { to: '/account' } as const;
  if (kind === 'erasureAsked' || kind === 'retentionWarning') return { to: '/erasures' } as const;
  if (taskId !== null) return { to: '/tasks/$id', params: { id: taskId } } as const;
  if (postId !== null) return { to: '/posts/$id', params: { id: postId } } as const;
  if (instanceId !== null) return { to: '/cases/$id', params: { id: instanceId } } as const;
  if (gatheringId !== null) return { to: '/gatherings/$id', params: { id: gatheringId } } as const;
  if (questionId !== null) return { to: '/help-line/$', params: { _splat: questionId } } as const;
  if (group === null) return { to: '/' } as const;
  if (kind === 'glassBroken') return { to: '/groups/$key/settings', params: { key: group.key } } as const;
  return { to: '/groups/$key', params: { key: group.key } } as const;
}
