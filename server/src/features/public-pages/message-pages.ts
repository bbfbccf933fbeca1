import type { FormPageRenderer } from '@nativ/runtime';
import type { ProblemPage } from '../../http/problem-page.ts';

const NONCE = '__STYLE_NONCE__';
const ID = '__PROBLEM_ID__';

/**
 * Makes the pages that tell a person of a problem. Each is rendered once and then only filled in, since an overloaded
 * server has no time for more.
 */
export function messagePages(renderer: FormPageRenderer): ProblemPage {
  const rendered = new Map<string, string>();
  return ({ kind, language, styleNonce, problemId }) => {
    const key = `${kind} ${language}`;
    const page =
      rendered.get(key) ??
      renderer.renderMessagePage({ kind, language, styleNonce: NONCE, ...(kind === 'error' ? { problemId: ID } : {}) });
    rendered.set(key, page);
    return page.replaceAll(NONCE, styleNonce).replaceAll(ID, problemId);
  };
}
