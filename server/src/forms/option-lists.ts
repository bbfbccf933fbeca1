/** Below this many options the compiled code is small, and errors stay those of the keyword that the form says. */
const fewOptions = 20;

const sayings: ReadonlySet<string> = new Set(['const', 'title', 'description', '$comment', 'deprecated']);
/** What stands under these is an answer, not a schema. */
const literals: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples']);

/**
 * Writes long lists of options, each a `const` with a title, as the `enum` that they amount to.
 *
 * ajv makes code for every branch of a `oneOf`, nested in that of the ones before: 2.9 s for 1,500 towns and 62 s for
 * twenty such lists, during which the program does nothing else; as an `enum`, 5 ms.
 */
export function withOptionsAsEnum<Node>(node: Node): Node {
  return (isReferredTo(node) ? node : rewritten(node)) as Node;
}

/** A reference to one of the options needs the list as it is. */
const isReferredTo = (schema: unknown) => /"\$ref":"#[^"]*\/(oneOf|anyOf)\//.test(JSON.stringify(schema));

function rewritten(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rewritten);
  if (node === null || typeof node !== 'object') return node;
  const keyword = ['oneOf', 'anyOf'].find((name) => Object.hasOwn(node, name));
  const options = keyword === undefined || Object.hasOwn(node, 'enum') ? null : optionsOf(node, keyword);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (options && key === keyword) return ['enum', options];
      return [key, literals.has(key) ? value : rewritten(value)];
    }),
  );
}

/** The answers that a list allows, or null when it is short or more than a list. */
function optionsOf(node: object, keyword: string): readonly unknown[] | null {
  const branches = (node as Readonly<Record<string, unknown>>)[keyword];
  if (!Array.isArray(branches) || branches.length < fewOptions || !branches.every(isOption)) return null;
  const answers = branches.map((branch) => branch.const);
  // Two branches for one answer forbid it: exactly one must match.
  return new Set(answers).size === answers.length ? answers : null;
}

function isOption(branch: unknown): branch is { readonly const: string | number } {
  if (branch === null || typeof branch !== 'object' || !Object.hasOwn(branch, 'const')) return false;
  const { const: answer } = branch as { readonly const: unknown };
  return (
    (typeof answer === 'string' || typeof answer === 'number') && Object.keys(branch).every((key) => sayings.has(key))
  );
}
