import type { Article, ArticleCreate, ArticlePatch, ArticleSummary, ArticleVersion } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import type { Actor } from '../../security/actor.ts';
import { normalizeText } from '../text.ts';
import * as store from './article-store.ts';
import { linksNow } from './step-names.ts';

export type ArticleOutcome =
  | { readonly kind: 'there'; readonly article: Article }
  | { readonly kind: 'missing' | 'keyTaken' | 'changed' };

/** The handbook. Everybody reads what is published; whoever leads training writes. */
export class ArticleService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, text: string, archived: boolean): Promise<ArticleSummary[]> {
    const words = text.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 8);
    return asPerson(this.people, actor, async (transaction) =>
      (await withLinksNow(transaction, await store.listArticles(transaction, { words, archived }))).map(toSummary),
    );
  }

  find(actor: Actor, key: string): Promise<Article | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const outcome = await there(transaction, key);
      return outcome.kind === 'there' ? outcome.article : null;
    });
  }

  async create(actor: Actor, input: ArticleCreate): Promise<ArticleOutcome> {
    try {
      return await asPerson(this.people, actor, async (transaction) => {
        await store.insertArticle(transaction, actor, composed(input));
        return there(transaction, input.key);
      });
    } catch (error) {
      if (isUniqueViolation(error)) return { kind: 'keyTaken' };
      throw error;
    }
  }

  change(actor: Actor, key: string, patch: ArticlePatch): Promise<ArticleOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<ArticleOutcome> => {
      const row = await store.findArticle(transaction, key);
      if (row === null) return { kind: 'missing' };
      if (!(await store.updateArticle(transaction, actor, row, composed(patch)))) return { kind: 'changed' };
      return there(transaction, key);
    });
  }

  versions(actor: Actor, key: string): Promise<ArticleVersion[] | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await store.findArticle(transaction, key);
      if (row === null) return null;
      return (await store.listVersions(transaction, row.id)).map(toVersion);
    });
  }
}

function composed<Input extends Partial<Pick<ArticleCreate, 'title' | 'summary' | 'body'>>>(input: Input): Input {
  const { title, summary, body } = input;
  return {
    ...input,
    ...(title !== undefined && { title: normalizeText(title) }),
    ...(summary !== undefined && { summary: normalizeText(summary) }),
    ...(body !== undefined && { body: normalizeText(body) }),
  };
}

async function there(transaction: Knex.Transaction, key: string): Promise<ArticleOutcome> {
  const row = await store.findArticle(transaction, key);
  const [article] = row === null ? [] : await withLinksNow(transaction, [row]);
  return article === undefined ? { kind: 'missing' } : { kind: 'there', article: toArticle(article) };
}

/** Their links, by what the steps are called now. */
async function withLinksNow(
  transaction: Knex.Transaction,
  rows: readonly store.ArticleRow[],
): Promise<store.ArticleRow[]> {
  const now = await linksNow(
    transaction,
    rows.flatMap(({ links, updated_at }) => links.map((link) => ({ link, at: updated_at }))),
  );
  let rest = now;
  return rows.map((row) => {
    const links = rest.slice(0, row.links.length);
    rest = rest.slice(row.links.length);
    return { ...row, links };
  });
}

const toSummary = (row: store.ArticleRow): ArticleSummary => ({
  key: row.key,
  title: row.title,
  summary: row.summary,
  links: row.links,
  state: row.state,
  updatedAt: row.updated_at.toISOString(),
  by: { id: row.by_id, name: row.by_name },
});

const toArticle = (row: store.ArticleRow): Article => ({
  ...toSummary(row),
  body: row.body,
  version: row.version,
  mayEdit: row.may_edit,
});

const toVersion = ({ at, by_id, by_name, ...row }: store.ArticleVersionRow): ArticleVersion => ({
  ...row,
  at: at.toISOString(),
  by: { id: by_id, name: by_name },
});
