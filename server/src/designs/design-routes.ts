import type { IncomingHttpHeaders } from 'node:http';
import { afterKey, belowNumber, type ListQuery, listQuery } from '../features/list-query.ts';
import { pageOf } from '../features/page.ts';
import { ProblemError } from '../http/problem.ts';
import { defineRoute, documentLimits, type Route } from '../http/routes.ts';
import type { Actor } from '../security/actor.ts';
import type { Permission } from '../security/permission.ts';
import { type DesignService, type FindOther, versionHead } from './design-service.ts';
import type { DesignRow, VersionRow } from './design-store.ts';

/** One kind of design as its routes need it. */
export interface DesignRouteParts<Document extends object> {
  readonly kind: 'form' | 'flow';
  readonly designs: DesignService<Document>;
  readonly permission: Permission;
  /** Who may read drafts. */
  readonly readPermission: Permission;
  /** Fills in what a designer may leave out. */
  readonly complete: (document: Document) => Document;
  readonly toDesign: (row: DesignRow<Document>) => object;
  readonly toSummary: (row: DesignRow<Document>) => object;
  /** What this reader is shown of a version. */
  readonly toVersion: (row: VersionRow<Document>, actor: Actor) => object;
  /** Where one edits at a time: finds whoever else does, for the tab that the request names. */
  readonly findOther?: (request: Asked, actor: Actor) => FindOther;
}

/** Of a request, what says which design it is about and which tab it comes from. */
export interface Asked {
  readonly key: string;
  readonly headers: IncomingHttpHeaders;
}

/** The routes that forms and flows have in common: list, make, read and change drafts, and read versions. */
export function designRoutes<Document extends object>(parts: DesignRouteParts<Document>): Route[] {
  return [
    listRoute(parts),
    createRoute(parts),
    readRoute(parts),
    changeRoute(parts),
    versionsRoute(parts),
    versionRoute(parts),
  ];
}

type Params = Readonly<Record<string, string>>;
interface Page {
  readonly items: object[];
  readonly nextCursor: string | null;
}

const base = ({ kind }: { readonly kind: string }) => `/api/v1/${kind}s`;
const one = (parts: { readonly kind: string }) => `${base(parts)}/:${parts.kind}`;
const missing = ({ kind }: { readonly kind: 'form' | 'flow' }) => new ProblemError(`${kind}.not-found`);
/** The key in the address; what is no key is as missing as what is not there. */
const keyIn = (params: Params, { kind }: { readonly kind: string }) => params[kind] ?? '';

const listRoute = <Document extends object>(parts: DesignRouteParts<Document>) =>
  defineRoute<{ query: ListQuery; response: Page }>({
    method: 'get',
    path: base(parts),
    summary: `Lists the ${parts.kind}s of the workspace, in the order of their keys`,
    permission: parts.readPermission,
    scope: `${parts.kind}s:read`,
    query: listQuery(),
    response: { status: 200, schema: `nativ:api/${parts.kind}-summary-list` },
    errors: [],
    async handle({ query }, actor) {
      const rows = await parts.designs.list(actor, afterKey(query), query.limit + 1);
      return { json: pageOf(rows, query.limit, (row) => [row.key], parts.toSummary) };
    },
  });

const createRoute = <Document extends object>(parts: DesignRouteParts<Document>) =>
  defineRoute<{ body: Document & { readonly key: string }; response: object }>({
    method: 'post',
    path: base(parts),
    summary: `Makes a ${parts.kind}, as a draft`,
    permission: parts.permission,
    scope: `${parts.kind}s:write`,
    body: `nativ:api/${parts.kind}-create`,
    limits: documentLimits,
    response: { status: 201, schema: `nativ:api/${parts.kind}` },
    errors: [`${parts.kind}.key-taken`],
    async handle({ body }, actor) {
      const { key, ...document } = body;
      const row = await parts.designs.create(actor, key, parts.complete(document as unknown as Document));
      if (!row) throw new ProblemError(`${parts.kind}.key-taken`, { values: { key } });
      return { json: parts.toDesign(row), headers: { Location: `${base(parts)}/${key}` } };
    },
  });

const readRoute = <Document extends object>(parts: DesignRouteParts<Document>) =>
  defineRoute<{ params: Params; response: object }>({
    method: 'get',
    path: one(parts),
    summary: `Gives a ${parts.kind} with its draft`,
    permission: parts.readPermission,
    scope: `${parts.kind}s:read`,
    response: { status: 200, schema: `nativ:api/${parts.kind}` },
    errors: [`${parts.kind}.not-found`],
    async handle({ params }, actor) {
      const row = await parts.designs.get(actor, keyIn(params, parts));
      if (!row) throw missing(parts);
      return { json: parts.toDesign(row) };
    },
  });

const changeRoute = <Document extends object>(parts: DesignRouteParts<Document>) =>
  defineRoute<{ params: Params; body: Partial<Document>; response: object }>({
    method: 'patch',
    path: one(parts),
    summary: `Changes the draft of a ${parts.kind}; with If-Match, only the one last changed at that time ("updatedAt")`,
    permission: parts.permission,
    scope: `${parts.kind}s:write`,
    body: `nativ:api/${parts.kind}-patch`,
    limits: documentLimits,
    response: { status: 200, schema: `nativ:api/${parts.kind}` },
    errors: [
      `${parts.kind}.not-found`,
      `${parts.kind}.changed-meanwhile`,
      ...(parts.findOther ? (['flow.edited-by-another', 'flow.tab-unnamed'] as const) : []),
    ],
    async handle({ params, body, raw: { headers } }, actor) {
      const key = keyIn(params, parts);
      const outcome = await parts.designs.change(actor, key, body, {
        basedOn: basedOn(headers['if-match']),
        findOther: parts.findOther?.({ key, headers }, actor),
      });
      if (!outcome) throw missing(parts);
      if (outcome.kind === 'stale') throw new ProblemError(`${parts.kind}.changed-meanwhile`);
      if (outcome.kind === 'editedByAnother')
        throw new ProblemError('flow.edited-by-another', { values: { name: outcome.name } });
      return { json: parts.toDesign(outcome.row) };
    },
  });

const versionsRoute = <Document extends object>(parts: DesignRouteParts<Document>) =>
  defineRoute<{ params: Params; query: ListQuery; response: Page }>({
    method: 'get',
    path: `${one(parts)}/versions`,
    summary: `Lists the versions of a ${parts.kind}, the newest first`,
    permission: 'workspace.use',
    scope: `${parts.kind}s:read`,
    query: listQuery(),
    response: { status: 200, schema: `nativ:api/${parts.kind}-version-summary-list` },
    errors: [`${parts.kind}.not-found`],
    async handle({ params, query }, actor) {
      const rows = await parts.designs.versions(actor, keyIn(params, parts), belowNumber(query), query.limit + 1);
      if (!rows) throw missing(parts);
      return {
        json: pageOf(
          rows,
          query.limit,
          (row) => [String(row.number)],
          (row) => versionHead(row, actor),
        ),
      };
    },
  });

const versionRoute = <Document extends object>(parts: DesignRouteParts<Document>) =>
  defineRoute<{ params: Params; response: object }>({
    method: 'get',
    path: `${one(parts)}/versions/:number`,
    summary: `Gives one version of a ${parts.kind}`,
    permission: 'workspace.use',
    scope: `${parts.kind}s:read`,
    response: { status: 200, schema: `nativ:api/${parts.kind}-version` },
    errors: [`${parts.kind}.not-found`],
    async handle({ params }, actor) {
      const row = await parts.designs.version(actor, keyIn(params, parts), versionNumber(params.number ?? ''));
      if (!row) throw missing(parts);
      return { json: parts.toVersion(row, actor) };
    },
  });

/** The time in `If-Match: "2026-01-31T10:00:00.000Z"`; null where any draft will do. */
const basedOn = (header: string | undefined): string | null =>
  header === undefined || header === '*' ? null : header.replace(/^"|"$/g, '');

/** Reads the number of a version from an address; one that names no version gives 0, which none has. */
const versionNumber = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);
