import type { FormAvailability } from '@nativ/schemas';
import type { Pool } from 'pg';
import { type Standing, standingAt } from './availability.ts';
import { countPlaces } from './place-store.ts';

/** Whether a form takes submissions just now: for its page. What is sent is judged again, in the transaction that stores it. */
export async function formStanding(
  engine: Pool,
  workspaceId: string,
  { formId, availability }: { readonly formId: string; readonly availability: FormAvailability | undefined },
): Promise<Standing> {
  const standing = standingAt(availability, Date.now());
  if (standing !== 'open' || availability?.maximum === undefined) return standing;
  const taken = await countPlaces(engine, workspaceId, formId, availability.opensAt ?? null);
  return taken >= availability.maximum ? 'full' : 'open';
}
