import type { FormDocument } from '@nativ/schemas';
import type { Session } from './browser.ts';
import type { Nativ } from './nativ.ts';
import { tell } from './people.ts';

/** Makes a form and publishes it. */
export async function publishForm(nativ: Nativ, admin: Session, key: string, document: FormDocument): Promise<void> {
  await tell(nativ.address, admin, '/api/v1/forms', { key, ...document });
  await tell(nativ.address, admin, `/api/v1/forms/${key}/publish`, {});
}
