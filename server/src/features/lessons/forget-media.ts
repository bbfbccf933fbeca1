/** Destroys pictures and videos that no step shows any more: for the keeper. */
export { forgetUnshown } from './media-store.ts';
