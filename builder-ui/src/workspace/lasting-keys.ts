import type { GroupOption } from '@nativ/schemas';
import { keyOfTitle } from '../designs/key-of-title.ts';

/**
 * Gives new options the key by which tasks will name them, after their English name: so that one means the same in each group
 * that has it, which is what a task keeps when it moves. What is kept already keeps its key, whatever it is called now.
 */
export function withLastingKeys(
  options: readonly GroupOption[],
  kept: readonly GroupOption[],
  word: 'status' | 'label',
): GroupOption[] {
  const lasting = new Set(kept.map(({ key }) => key));
  const taken = options.flatMap(({ key }) => (lasting.has(key) ? [key] : []));
  return options.map((option) => {
    if (lasting.has(option.key)) return option;
    const { name } = option;
    const key = keyOfTitle(typeof name === 'string' ? name : (name.en ?? ''), taken, word);
    taken.push(key);
    return { ...option, key };
  });
}
