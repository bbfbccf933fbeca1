import { ownArray } from './json-schema.ts';

/** The keys of an object's questions in the order of the page: as `ui:order` names them, with `*` for all the others. */
export function questionOrder(keys: readonly string[], ui: unknown): readonly string[] {
  const order = ownArray(ui, 'ui:order').filter((key) => typeof key === 'string');
  const star = order.indexOf('*');
  const others = keys.filter((key) => !order.includes(key));
  return star < 0 ? [...order, ...others] : [...order.slice(0, star), ...others, ...order.slice(star + 1)];
}
