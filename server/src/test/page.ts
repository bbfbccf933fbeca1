import { Window } from 'happy-dom';
import type { Client } from './application.ts';

type Entries = readonly (readonly [name: string, value: string])[];

/** A page as a browser without script holds it. */
export interface Page {
  readonly status: number;
  /** What a reader sees, without the mark-up. */
  readonly text: string;
  readonly title: string;
  readonly language: string | null;
  /** Everything that sending the form now would send. */
  readonly entries: Entries;
  /** Where the form goes, as the page says it. */
  readonly action: string;
  /** By name of the field, what the page says is wrong with it. */
  readonly errors: Readonly<Record<string, string>>;
  /** The tags of the page that could do harm: scripts, frames, handlers. */
  readonly dangers: readonly string[];
  /** The value in the field of this name; null when the page does not show it. */
  field(name: string): string | null;
}

export async function openPage(client: Client, address: string): Promise<Page> {
  const { status, text } = await client.get(address).set('Accept', 'text/html');
  return readPage(status, text);
}

/** Fills fields by their names in the schema and sends the form as a browser would. */
export async function sendPage(
  client: Client,
  page: Page,
  answers: Readonly<Record<string, string>>,
  how: 'urlencoded' | 'multipart' = 'urlencoded',
): Promise<Page> {
  const entries = filled(page, answers);
  const action = page.action.replace(/#.*/, '');
  const post = client.post(action).set('Accept', 'text/html');
  if (how === 'urlencoded')
    post.type('form').send(new URLSearchParams(entries.map(([name, value]) => [name, value])).toString());
  else for (const [name, value] of entries) post.field(name, value);
  const { status, text } = await post;
  return readPage(status, text);
}

/** The button for showing what earlier answers have made necessary. */
export const updateButton = { _op: 'update' } as const;

function filled({ entries }: Page, answers: Readonly<Record<string, string>>): Entries {
  const given = Object.entries(answers).map(([key, value]) => [key === '_op' ? key : `f[${key}]`, value] as const);
  const names = new Set(given.map(([name]) => name));
  return [...entries.filter(([name]) => !names.has(name)), ...given];
}

export function readPage(status: number, html: string): Page {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } });
  const { document } = window;
  document.write(html);
  const form = document.querySelector('form');
  const entries = form
    ? [...new window.FormData(form)].flatMap(([name, value]) =>
        // What a file input holds is sent by whoever chooses a file.
        typeof value === 'string' ? [[name, value] as const] : [],
      )
    : [];
  return {
    status,
    text: document.body.textContent.replace(/\s+/g, ' ').trim(),
    title: document.title,
    language: document.documentElement.getAttribute('lang'),
    entries,
    action: form?.getAttribute('action') ?? '',
    errors: Object.fromEntries(
      [...document.querySelectorAll('.nv-bad')].map((field) => [
        /f\[(.*?)\]/.exec(field.querySelector('[name]')?.getAttribute('name') ?? '')?.[1] ?? '',
        field.querySelector('.nv-error')?.textContent ?? '',
      ]),
    ),
    dangers: [...document.querySelectorAll('*')].filter(isDangerous).map((element) => element.outerHTML.slice(0, 200)),
    field: (name) => entries.find(([entry]) => entry === `f[${name}]`)?.[1] ?? null,
  };
}

interface Tag {
  readonly localName: string;
  readonly textContent: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string | null }>;
}

/** The script of our own, by its address and nothing else. */
const isOurs = ({ textContent, attributes }: Tag): boolean =>
  textContent === '' &&
  [...attributes].some(({ name, value }) => name === 'src' && /^\/[a-z]+\.js\?v=/.test(value ?? ''));

function isDangerous(tag: Tag): boolean {
  const { localName, attributes } = tag;
  if (localName === 'script') return !isOurs(tag);
  if (/^(iframe|object|embed|link|base|svg|math|img)$/.test(localName)) return true;
  return [...attributes].some(
    ({ name, value }) =>
      name.startsWith('on') || (/^(href|src|action|formaction)$/i.test(name) && /^\s*javascript:/i.test(value ?? '')),
  );
}
