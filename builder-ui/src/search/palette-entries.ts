import { readSearch, searchHits } from '@nativ/runtime';
import type { Me, SearchHit, SearchKind, SearchText } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { isDesigner } from '../api/is-designer.ts';
import { roomId } from '../api/room.ts';
import { hitAddress } from './hit-address.ts';
import { recentlyOpened } from './search-memory.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: SearchText;
  readonly hint: string;
  readonly snippet: SearchText | null;
  readonly kind: SearchKind | 'page' | 'action';
  readonly address: string;
}

export interface PaletteSection {
  readonly id: 'recent' | 'actions' | 'pages' | 'found';
  readonly entries: readonly PaletteEntry[];
}

type Text = (text: Me['groups'][number]['name']) => string;
type Page = readonly [address: string, label: string];

/** What stands in the palette: before anything is typed, what was opened last and what can be done; then what fits. */
export function paletteSections(
  words: string,
  found: readonly SearchHit[],
  here: { readonly me: Me; readonly t: TFunction; readonly text: Text },
): readonly PaletteSection[] {
  const { me, t } = here;
  const isAsked = words.trim() !== '';
  const sections: readonly PaletteSection[] = [
    { id: 'recent', entries: isAsked ? [] : recentlyOpened().map((one) => plain(one.kind, one.address, one.label)) },
    { id: 'found', entries: isAsked ? found.map((hit) => ofHit(hit, here)) : [] },
    { id: 'actions', entries: fitting('action', actions(t), words) },
    { id: 'pages', entries: fitting('page', pages(me, here), words) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

const actions = (t: TFunction): readonly Page[] => [
  ['/new-inquiry', t('search.newInquiry')],
  ['/new-item?kind=task', t('search.newTask')],
  ['/new-item?kind=gathering', t('search.newGathering')],
];

function pages(me: Me, { t, text }: { readonly t: TFunction; readonly text: Text }): readonly Page[] {
  const workshop: readonly Page[] = [
    ['/forms', t('nav.forms')],
    ['/flows', t('nav.flows')],
    ['/incidents', t('nav.incidents')],
    ['/calendars', t('nav.calendars')],
  ];
  return [
    ['/', t('home.title')],
    ['/notifications', t('notifications.title')],
    ['/people', t('people.title')],
    ['/dashboards', t('dashboards.title')],
    ...(roomId === null ? [['/practice-rooms', t('practice.title')] as const] : []),
    ['/account', t('account.title')],
    ...me.groups.map((group): Page => [`/groups/${encodeURIComponent(group.key)}`, text(group.name)]),
    ...(isDesigner(me) ? workshop : []),
  ];
}

/** Those whose name fits what was typed; all of them while nothing is. */
function fitting(kind: 'page' | 'action', entries: readonly Page[], words: string): readonly PaletteEntry[] {
  const query = readSearch(words);
  return entries.flatMap(([address, label]) => {
    const hits = searchHits(label, query).map(([start, end]) => ({ start, end }));
    const entry = { ...plain(kind, address, label), title: { text: label, hits } };
    return query.words.length === 0 ? (words.trim() === '' ? [entry] : []) : hits.length > 0 ? [entry] : [];
  });
}

function plain(kind: PaletteEntry['kind'], address: string, label: string): PaletteEntry {
  return { id: `${kind} ${address}`, title: { text: label, hits: [] }, hint: '', snippet: null, kind, address };
}

function ofHit(hit: SearchHit, { t, text }: { readonly t: TFunction; readonly text: Text }): PaletteEntry {
  const group = hit.group === null ? '' : text(hit.group.name);
  const title = hit.title ?? hit.snippet ?? { text: t(`search.kind.${hit.kind}`), hits: [] };
  return {
    id: `${hit.kind} ${hit.id}`,
    title,
    hint: [t(`search.kind.${hit.kind}`), hit.reference, group].filter(Boolean).join(' · '),
    snippet: hit.title === null ? null : hit.snippet,
    kind: hit.kind,
    address: hitAddress(hit),
  };
}
