import type { Scope, ScopeVariables, Variables } from '../state/instance.ts';

/** What expressions read in a scope: its own answers and variables before those around it. */
export function scopeVariables(scopes: readonly Scope[], scopeId: string, root: Variables): Variables {
  const scope = find(scopes, scopeId);
  const around = scope.parentId === null ? root : scopeVariables(scopes, scope.parentId, root);
  if (scope.variables === null) return around;
  const { tasks, vars } = scope.variables;
  return {
    data: around.data,
    tasks: isEmpty(tasks) ? around.tasks : { ...around.tasks, ...tasks },
    vars: { ...around.vars, ...vars },
  };
}

/** The scope in which a value set in the given one is kept: the nearest with variables of its own; null for the flow. */
export function holderOf(scopes: readonly Scope[], scopeId: string | null): HoldingScope | null {
  for (let id = scopeId; id !== null; ) {
    const scope = find(scopes, id);
    if (scope.variables !== null) return scope as HoldingScope;
    id = scope.parentId;
  }
  return null;
}

export type HoldingScope = Scope & { readonly variables: ScopeVariables };

/** The scope itself and all that lie in it. Parents stand before their children, so one pass finds them all. */
export function withinScopes(scopes: readonly Scope[], isRoot: (scope: Scope) => boolean): ReadonlySet<string> {
  const within = new Set<string>();
  for (const scope of scopes)
    if (isRoot(scope) || (scope.parentId !== null && within.has(scope.parentId))) within.add(scope.id);
  return within;
}

function find(scopes: readonly Scope[], id: string): Scope {
  const scope = scopes.find((each) => each.id === id);
  if (scope) return scope;
  throw new Error(`Expected scope '${id}' to be open, but it is not.`);
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}
