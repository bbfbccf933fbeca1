import type { StaffUploadCreate, UploadBegun } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published, PublishedForm } from '../../engine/published.ts';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { Actor } from '../../security/actor.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { findSubject } from './subject-store.ts';
import { begin, type UploadParts } from './upload-routes.ts';
import type { Binding } from './waiting-file.ts';

interface Parts extends Pick<UploadParts, 'uploads' | 'fileLimits'> {
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
}

/** Uploads of staff: for a form that they fill, for a task, for a message to an inquirer, for what they say in a group. */
export function staffUploadRoutes(parts: Parts): Route[] {
  return [
    defineRoute<{ body: StaffUploadCreate; response: UploadBegun }>({
      method: 'post',
      path: '/api/v1/files',
      summary: 'Begins to upload a file; nobody but you can attach it',
      permission: 'workspace.use',
      body: 'nativ:api/staff-upload-create',
      response: { status: 201, schema: 'nativ:api/upload-begun' },
      errors: ['file.not-found', 'file.refused'],
      async handle({ body, raw }, actor) {
        const found = await subjectOf(parts, actor, body);
        // Hidden and missing alike: what one does not see, one uploads nothing for.
        if (!found) throw new ProblemError('file.not-found');
        return { json: await begin(parts, actor.workspaceId, found.binding, found.form, body, raw) };
      },
    }),
  ];
}

/** What the file is for, as far as the person sees it. */
async function subjectOf(
  { people, engine, published }: Parts,
  actor: Actor,
  { form: key, task, instance, group }: StaffUploadCreate,
): Promise<{ readonly binding: Binding; readonly form: PublishedForm | null } | null> {
  const holder = { kind: 'person', key: actor.userId } as const;
  if (key !== undefined) {
    const form = await published.form(actor.workspaceId, key);
    return form && { binding: { to: 'form', id: form.id, holder }, form };
  }
  if (group !== undefined) {
    const id = await asPerson(people, actor, (transaction) => groupIdOf(transaction, group));
    return id === null ? null : { binding: { to: 'group', id, holder }, form: null };
  }
  const of = task === undefined ? 'instances' : 'tasks';
  const id = task ?? instance;
  if (id === undefined) return null;
  const found = await asPerson(people, actor, (transaction) => findSubject(transaction, of, id));
  if (!found) return null;
  if (of === 'instances') return { binding: { to: 'case', id, holder }, form: null };
  const { formVersionId } = found;
  if (formVersionId === null) return null;
  const form = await asEngine(engine, actor.workspaceId, (client) => published.formVersion(client, formVersionId));
  return { binding: { to: 'task', id, holder }, form };
}
