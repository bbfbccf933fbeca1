import type { Calendars, Judge, ScenarioWorld } from '@nativ/runtime';
import type { Published, PublishedForm } from '../../engine/published.ts';
import { todayIn } from '../../forms/today.ts';
import { usedFormKeys } from '../flows/used-forms.ts';

/** The published forms that the flows of a rehearsal ask with. */
export async function formsOf(
  published: Published,
  workspaceId: string,
  { documents }: Pick<ScenarioWorld, 'documents'>,
): Promise<ReadonlyMap<string, PublishedForm>> {
  const keys = new Set([...documents.values()].flatMap(usedFormKeys));
  const forms = await Promise.all([...keys].map((key) => published.form(workspaceId, key)));
  return new Map(forms.flatMap((form) => (form === null ? [] : [[form.key, form]])));
}

/** Judges answers as submissions and tasks are judged, on the day that the clock of the rehearsal shows. */
export function judgeOf(forms: ReadonlyMap<string, PublishedForm>, calendars: Calendars): Judge {
  return (key, answers, { language, now }) =>
    forms.get(key)?.checker.check(answers, language, todayIn(calendars, new Date(now))) ?? null;
}
