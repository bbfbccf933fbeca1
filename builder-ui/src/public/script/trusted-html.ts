interface Policy {
  createHTML(html: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/**
 * What our own server sent, as a tree that is not part of the page yet. Nothing else is taken for safe.
 *
 * @throws TypeError where the page around us forbids the policy
 */
export function parseHtml(html: string): DocumentFragment {
  policy ??= (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('nativ', {
    createHTML: (text) => text,
  });
  const template = document.createElement('template');
  template.innerHTML = policy?.createHTML(html) ?? html;
  return template.content;
}
