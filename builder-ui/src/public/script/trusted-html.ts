interface Policy {
  createHTML(html: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Takes the pages of our own server for safe, and nothing else. @throws TypeError where the page around us forbids the policy */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('nativ', {
  createHTML: (html) => html,
});

/** What the server sent, as a tree that is not part of the page yet. */
export function parseHtml(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy?.createHTML(html) ?? html;
  return template.content;
}
