interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown;
}

/**
 * Lets text without markup pass where a page requires Trusted Types: the toolkit writes the content of its style
 * elements as HTML, and that content is CSS. Anything with a `<` is refused, so no markup ever comes in this way.
 */
export function allowPlainTextOnly(): void {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) });
}
