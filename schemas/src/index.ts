export { definitions } from './generated/definitions.ts';
export type * from './generated/types.ts';
