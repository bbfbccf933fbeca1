import { readSearch, type SearchQuery } from '@nativ/runtime';
import type { LocalizedText, SearchHit, SearchKind, SearchResult } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Language } from '../../http/problem-kind.ts';
import type { Actor } from '../../security/actor.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { encodeCursor } from '../page.ts';
import { foundText, snippetOf } from './found-text.ts';
import {
  type SearchDepth,
  type SearchFilter,
  type SearchHitRow,
  type SearchRows,
  searchEntries,
} from './search-store.ts';
import { nearly, searchTerms } from './search-terms.ts';

export interface SearchWish {
  readonly q: string;
  readonly kind: SearchKind | null;
  readonly group: string | null;
  readonly label: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
  /** How many of the hits were given before. */
  readonly offset: number;
  /** In which texts are given. */
  readonly language: Language;
}

/** What is newest first, and where that finds too little, as much as a second look is worth. */
const shallow: SearchDepth = { postings: 60, items: 600 };
const deep: SearchDepth = { postings: 400, items: 2_000 };

interface Found {
  readonly query: SearchQuery;
  readonly rows: SearchRows;
  readonly isNear: boolean;
}

/** Search in the eyes of one person at a time: what is hidden from them is neither found nor counted nor passed over. */
export class SearchService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** Null stands for a group that is not there for the person. */
  search(actor: Actor, wish: SearchWish): Promise<SearchResult | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = wish.group === null ? null : await groupIdOf(transaction, wish.group);
      if (wish.group !== null && groupId === null) return null;
      const query = readSearch(wish.q);
      if (query.words.length === 0) return nothing;
      const { kind, label, from, to } = wish;
      return toResult(await find(transaction, query, { kind, groupId, label, from, to }, wish), wish);
    });
  }
}

async function find(
  transaction: Knex.Transaction,
  query: SearchQuery,
  filter: SearchFilter,
  { limit, offset }: SearchWish,
): Promise<Found> {
  const place = { offset, limit: limit + 1 };
  const look = (one: SearchQuery, depth: SearchDepth, by?: number) =>
    searchEntries(transaction, searchTerms(one, by), filter, depth, place);
  const rows = await look(query, shallow);
  // Several words, or a filter, may pass over all of the newest: then the older ones are worth a look.
  const isThin = rows.isCapped && rows.hits.length <= limit;
  const enough = isThin ? { ...(await look(query, deep, rows.lead)), unmet: rows.unmet } : rows;
  const near = enough.hits.length === 0 && offset === 0 ? nearly(query, enough.unmet) : null;
  if (near === null) return { query, rows: enough, isNear: false };
  const nearRows = await look(near, shallow);
  return { query: near, rows: nearRows, isNear: nearRows.hits.length > 0 };
}

const nothing: SearchResult = {
  items: [],
  nextCursor: null,
  kinds: [],
  groups: [],
  isCapped: false,
  isNear: false,
};

function toResult({ query, rows, isNear }: Found, { limit, offset, language }: SearchWish): SearchResult {
  const { hits, kinds, groups, isCapped } = rows;
  return {
    items: hits.slice(0, limit).map((row) => toHit(row, query, language)),
    nextCursor: hits.length > limit ? encodeCursor([String(offset + limit)]) : null,
    kinds: [...kinds],
    groups: groups.map(({ key, name, count, labels }) => ({ group: { key, name }, count, labels: [...labels] })),
    isCapped,
    isNear,
  };
}

function toHit(row: SearchHitRow, query: SearchQuery, language: Language): SearchHit {
  const inLanguage = (text: LocalizedText | null) => foundText(text, query, language);
  const title = inLanguage(row.title);
  return {
    kind: row.kind,
    id: row.id,
    title: title.text === '' ? null : title,
    snippet: snippetOf(inLanguage(row.body)),
    group: row.group_key === null ? null : { key: row.group_key, name: row.group_name ?? row.group_key },
    parent: row.parent_id === null || row.parent_kind === null ? null : { kind: row.parent_kind, id: row.parent_id },
    instanceId: row.instance_id,
    reference: row.reference,
    key: row.key,
    status: row.status,
    at: row.at.toISOString(),
  };
}
