import { pointerTokens } from '@nativ/runtime';
import type { FieldError } from '@nativ/schemas';
import type { ErrorSchema } from '@rjsf/utils';

interface ErrorNode {
  [key: string]: ErrorNode | string[] | undefined;
  __errors?: string[];
}

/** Sorts errors into the tree that rjsf shows at the fields. Keys come from the answers, so no prototype is reached. */
export function toErrorSchema(errors: readonly FieldError[]): ErrorSchema<unknown> {
  const root: ErrorNode = Object.create(null) as ErrorNode;
  for (const { path, message } of errors) {
    const place = pointerTokens(path).reduce<ErrorNode>((node, token) => {
      const child = node[token];
      const next = child === undefined || Array.isArray(child) ? (Object.create(null) as ErrorNode) : child;
      node[token] = next;
      return next;
    }, root);
    place.__errors = [...(place.__errors ?? []), message];
  }
  return root as ErrorSchema<unknown>;
}
