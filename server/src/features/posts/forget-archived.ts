/** Destroys what was taken back a while ago: for the keeper, who does it once a day. */
export { forgetArchived } from './forget-archived-store.ts';
