import type { FlowDocument } from '@nativ/schemas';

/** The keys of all calendars that a flow names, each once: in whichever setting of whichever node a timing stands. */
export function usedCalendarKeys({ nodes }: FlowDocument): string[] {
  return [...new Set(nodes.flatMap(({ config }) => namedIn(config)))];
}

function namedIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'calendar' && typeof part === 'string' ? [part] : namedIn(part),
  );
}
