/**
 * Suggests a key for a title: `Ask for help` becomes `ask-for-help`. Of a title without Latin letters, such as a Hebrew
 * one, nothing readable is left, so that the key is a word such as `form` and the first number that is free.
 */
export function keyOfTitle(
  title: string,
  taken: readonly string[],
  word: 'form' | 'flow' | 'classifier' | 'label' | 'status',
): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const base = /[a-z]/.test(words) ? words : word;
  if (base !== word && !taken.includes(base)) return base;
  let number = base === word ? 1 : 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
