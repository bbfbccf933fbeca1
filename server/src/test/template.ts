import { inject } from 'vitest';
import { cloning, remainingConnections } from './database.ts';
import { asAdmin, withDatabase } from './global-setup.ts';

/** A database that is made once in a run, to be cloned. */
export interface Template {
  readonly name: string;
  /** What whoever made it wrote down for those who clone it. */
  readonly note: string;
}

interface Recipe {
  /** Gives the template its name; global-setup.ts drops those of all kinds. */
  readonly nameOf: (empty: string) => string;
  /** Another one for each kind: the first process of a run that needs it makes it, and the others wait. */
  readonly lock: number;
  /** Fills a clone of the migrated template, and closes all that it opens. */
  readonly fill: (url: string) => Promise<string>;
}

export function madeOnce({ nameOf, lock, fill }: Recipe): Promise<Template> {
  const { adminUrl, templateUrl } = inject('testCluster');
  return asAdmin(adminUrl, async (admin) => {
    const template = new URL(templateUrl);
    const empty = template.pathname.slice(1);
    const name = nameOf(empty);
    await admin.query('select pg_advisory_lock($1)', [lock]);
    const found = await admin.query<{ note: string | null }>(
      `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
      [name],
    );
    const [made] = found.rows;
    if (made?.note) return { name, note: made.note };
    // One without a note was begun by a process that did not get to the end.
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(cloning(name, empty, template.username));
    const note = await fill(withDatabase(templateUrl, name));
    await remainingConnections(adminUrl, name);
    await admin.query(`comment on database ${name} is ${admin.escapeLiteral(note)}`);
    return { name, note };
  });
}
