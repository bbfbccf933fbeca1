// Generated from definitions/ by `npm run generate`. Do not edit by hand.

/** Every SearchKind. */
export const searchKinds = [
  'task',
  'post',
  'comment',
  'case',
  'gathering',
  'person',
  'group',
  'form',
  'flow',
  'article',
  'lesson',
] as const;
