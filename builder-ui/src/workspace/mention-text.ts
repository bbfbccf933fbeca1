/** Somebody who can be called in. */
export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** What is being typed after an @, up to the caret; null where nobody is being mentioned. */
export function queryAt(text: string, caret: number): { readonly from: number; readonly query: string } | null {
  // At the beginning of a word only, so that an e-mail address opens nothing; names have spaces, lines end them.
  const found = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(text.slice(0, caret));
  return found ? { from: caret - (found[1] ?? '').length - 1, query: found[1] ?? '' } : null;
}

/** Puts a name in the place of what was typed, and gives where the caret stands then. */
export function withMention(
  text: string,
  { from, caret }: { readonly from: number; readonly caret: number },
  name: string,
): { readonly text: string; readonly caret: number } {
  const written = `@${name} `;
  const rest = text.slice(caret);
  return {
    text: text.slice(0, from) + written + (rest.startsWith(' ') ? rest.slice(1) : rest),
    caret: from + written.length,
  };
}

/** Those of the chosen whose name still stands in the text: whoever is deleted from it is not called in. */
export function mentionedIn(text: string, chosen: readonly Mentioned[]): readonly Mentioned[] {
  const ids = new Set<string>();
  return chosen.filter(({ id, name }) => text.includes(`@${name}`) && !ids.has(id) && ids.add(id));
}

/** The people whose name has a word that begins so, those first whose whole name does. */
export function matching(people: readonly Mentioned[], query: string, most: number): readonly Mentioned[] {
  const wanted = query.trim().toLocaleLowerCase();
  const rank = ({ name }: Mentioned) => {
    const words = name.toLocaleLowerCase();
    if (words.startsWith(wanted)) return 0;
    return words.split(/[\s(]+/).some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter((one) => one.rank < 2)
    .sort((a, z) => a.rank - z.rank || a.person.name.localeCompare(z.person.name, undefined, { numeric: true }))
    .slice(0, most)
    .map(({ person }) => person);
}
