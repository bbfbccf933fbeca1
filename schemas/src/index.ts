export { definitions } from './generated/definitions.ts';
export { searchKinds } from './generated/lists.ts';
export type * from './generated/types.ts';
