import { type APIRequestContext, type Page, request } from 'playwright-core';
import { samplePeople } from '../../server/src/sample/sample-people.ts';
import type { Session } from './browser.ts';
import { type Hands, withPointer } from './hands.ts';
import type { Nativ } from './nativ.ts';
import type { Words } from './words.ts';

/** The sample's people, by the part of their address before the @. */
export type Person = 'admin' | 'designer' | 'champion' | 'intake' | 'legal' | 'social' | 'psychologist' | 'volunteer';

export const emailOf = (person: Person): string => `${person}@example.org`;

export const nameOf = (person: Person): string =>
  samplePeople.find(({ email }) => email === emailOf(person))?.name ?? `nobody called ${person}`;

interface Credentials {
  readonly person: Person;
  readonly password: string;
}

/** Signs in at the door, as a person does it, and waits for what that person has to do. */
export async function signIn(
  page: Page,
  { staff }: Words,
  { person, password }: Credentials,
  hands: Hands = withPointer,
): Promise<void> {
  await page.goto('/');
  await hands.write(page.getByLabel(staff.field.email), emailOf(person));
  await hands.write(page.getByLabel(staff.field.password, { exact: true }), password);
  await hands.press(page.getByRole('button', { name: staff.signIn.submit }));
  await page.getByRole('heading', { level: 1, name: staff.home.title }).waitFor();
}

/** Signs in without a window, for tests that are about something else. */
export async function sessionOf({ address, password }: Nativ, person: Person): Promise<Session> {
  const api = await request.newContext({ baseURL: address });
  await say(api, '/api/auth/sign-in/email', { email: emailOf(person), password });
  const session = await api.storageState();
  await api.dispose();
  return session;
}

/** Does one thing over HTTP in somebody's name and gives the answer. */
export async function tell<Answer>(
  address: string,
  session: Session | null,
  path: string,
  body?: unknown,
  method: 'POST' | 'PATCH' | 'PUT' = 'POST',
): Promise<Answer> {
  const api = await request.newContext({ baseURL: address, ...(session && { storageState: session }) });
  try {
    return body === undefined
      ? ((await (await api.get(path)).json()) as Answer)
      : await say<Answer>(api, path, body, method);
  } finally {
    await api.dispose();
  }
}

async function say<Answer>(
  api: APIRequestContext,
  path: string,
  body: unknown,
  method: 'POST' | 'PATCH' | 'PUT' = 'POST',
): Promise<Answer> {
  const response = await api.fetch(path, { method, data: body });
  if (response.ok()) return (await response.json()) as Answer;
  throw new Error(
    `Expected ${method} ${path} to succeed, but it answered ${response.status()}: ${await response.text()}`,
  );
}
