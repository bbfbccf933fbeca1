const local = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const label = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const address = new RegExp(`^(?=.{1,254}$)(?=.{1,64}@)${local}@(${label}\\.)+${label}$`);

/**
 * Whether this is one plain address and nothing else: no name, no quotes, no comments, no second address, no line break.
 * Whatever parses mail further on then has nothing left to read differently.
 */
export function isMailRecipient(text: string): boolean {
  return address.test(text);
}
