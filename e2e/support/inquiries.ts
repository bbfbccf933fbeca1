import type { SubmissionReceipt, TaskSummary, TaskSummaryList } from '@nativ/schemas';
import type { Session } from './browser.ts';
import type { Nativ } from './nativ.ts';
import { tell } from './people.ts';

/** An inquiry that fits the form, but for what a test says otherwise. */
export function sendInquiry(
  { address }: Pick<Nativ, 'address'>,
  answers: Readonly<Record<string, string>>,
): Promise<SubmissionReceipt> {
  const data = {
    kind: 'legal',
    description: 'בעל הדירה רוצה שאצא עד סוף החודש.',
    urgency: 'thisWeek',
    contactBy: 'receipt',
    ...answers,
  };
  return tell(address, null, '/api/v1/public/forms/inquiry/submissions', { data, language: 'he' });
}

/** The task that an inquiry led to, as somebody who may see it finds it. */
export async function taskOf({ address }: Nativ, session: Session, reference: string): Promise<TaskSummary> {
  const { items } = await tell<TaskSummaryList>(address, session, '/api/v1/tasks?status=open&limit=100');
  const task = items.find((one) => one.reference === reference);
  if (!task)
    throw new Error(`Expected an open task for '${reference}', but found ${items.map((one) => one.reference)}.`);
  return task;
}
