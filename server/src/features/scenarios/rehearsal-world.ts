import { type Calendars, type CompiledFlow, compileFlow, type FlowContext, type ScenarioWorld } from '@nativ/runtime';
import type { FlowDocument, FlowProblem } from '@nativ/schemas';

export type WorldOutcome =
  | { readonly kind: 'ready'; readonly world: ScenarioWorld }
  /** The draft cannot run at all. */
  | { readonly kind: 'refused'; readonly problems: readonly FlowProblem[] };

/** What a draft is run in: the published flows that it may come to call, and the working hours of the workspace. */
export function rehearsalWorld(
  draft: { readonly key: string; readonly document: FlowDocument },
  context: FlowContext,
  calendars: Calendars,
): WorldOutcome {
  const main = compileFlow(draft.document, context);
  if (main.kind === 'refused') return main;
  const documents = callable(draft, context.calls?.published ?? new Map());
  const flows = new Map<string, CompiledFlow>([[draft.key, main.flow]]);
  for (const [key, document] of documents) {
    if (key === draft.key) continue;
    const called = compileFlow(document, context);
    // One that no longer fits its forms cannot be shown: calling it is an incident, which says so.
    if (called.kind === 'compiled') flows.set(key, called.flow);
  }
  return { kind: 'ready', world: { flow: draft.key, flows, documents, calendars } };
}

/** The flow itself and what it may come to call, in whatever depth. */
function callable(
  draft: { readonly key: string; readonly document: FlowDocument },
  published: ReadonlyMap<string, FlowDocument>,
): ReadonlyMap<string, FlowDocument> {
  const found = new Map([[draft.key, draft.document]]);
  const waiting = [draft.document];
  for (let document = waiting.pop(); document; document = waiting.pop())
    for (const { type, config } of document.nodes) {
      const key = type === 'callFlow' && typeof config?.flow === 'string' ? config.flow : null;
      const called = key === null || found.has(key) ? undefined : published.get(key);
      if (key === null || called === undefined) continue;
      found.set(key, called);
      waiting.push(called);
    }
  return found;
}
