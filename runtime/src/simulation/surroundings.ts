import type { FlowDocument, FlowSurroundings, Key } from '@nativ/schemas';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { workspaceCalendars } from '../calendar/workspace-calendars.ts';
import type { Calendars } from '../engine/step.ts';
import { type Compiled, compileFlow } from '../model/compile-flow.ts';
import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { FlowContext } from '../model/flow-context.ts';

/** What a check of a draft may refer to. A flow may call itself before it was ever published. */
export function contextAround(surroundings: FlowSurroundings, self: Key): FlowContext {
  const { forms, groups, flows, calendars, classifiers } = surroundings;
  return {
    forms: new Map(forms.map(({ key, document }) => [key, { schema: document.schema }])),
    groups: new Set(groups),
    flows: new Set([...flows.map(({ key }) => key), self]),
    calendars: new Set(calendars.map(({ key }) => key)),
    classifiers: new Map(
      classifiers.map(({ key, labels, ...facts }) => [key, { ...facts, labels: labels.map((label) => label.key) }]),
    ),
    calls: { self, published: new Map(flows.map(({ key, document }) => [key, document])) },
  };
}

/** The calendars that a rehearsal goes by; undefined where the workspace's own is missing or broken. */
export function calendarsAround({ calendars }: FlowSurroundings): Calendars | undefined {
  const compiled = new Map(
    calendars.flatMap(({ key, calendar }) => {
      const outcome = compileCalendar(calendar);
      return outcome.kind === 'compiled' ? [[key, outcome.calendar] as const] : [];
    }),
  );
  const own = compiled.get('default');
  return own && workspaceCalendars(own, compiled);
}

/** The draft and the published flows that it may call, ready to run; or what forbids running the draft. */
export function flowsAround(
  surroundings: FlowSurroundings,
  self: Key,
  draft: FlowDocument,
): { readonly flows: ReadonlyMap<Key, CompiledFlow> } | Extract<Compiled, { kind: 'refused' }> {
  const own = compileFlow(draft, contextAround(surroundings, self));
  if (own.kind === 'refused') return own;
  const others = surroundings.flows.flatMap(({ key, document }) => {
    const compiled = compileFlow(document, contextAround(surroundings, key));
    return compiled.kind === 'compiled' ? [[key, compiled.flow] as const] : [];
  });
  return { flows: new Map([...others, [self, own.flow]]) };
}
