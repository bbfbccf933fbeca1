import type { Calendars, CompiledCalendar, CompiledFlow, FileAnswer, JsonSchema } from '@nativ/runtime';
import {
  asksForFiles,
  compileFlow,
  declaresSensitive,
  fileAnswers,
  normalizeSchema,
  type SplitAnswers,
  splitterOf,
} from '@nativ/runtime';
import type { FlowDocument, FormDocument } from '@nativ/schemas';
import type { Pool, PoolClient } from 'pg';
import { asEngine } from '../db/engine-transaction.ts';
import { type AnswerChecker, type Answers, compileAnswerChecker } from '../forms/answer-checker.ts';
import { todayIn } from '../forms/today.ts';
import type { Keyring } from '../security/keyring.ts';
import type { Keys } from '../security/keys.ts';
import { loadKeyring } from '../security/load-keyring.ts';
import { type CalendarDocumentRow, loadCalendars } from './calendar-store.ts';
import { calendarsOf, compiledCalendar } from './compiled-calendars.ts';
import { type Directory, UnknownKey } from './directory.ts';
import { KeptFor } from './kept-for.ts';
import * as store from './published-store.ts';
import { readClockOffset } from './room-clock-store.ts';
import { Sorters } from './sorters.ts';
import { WorkHours } from './work-hours.ts';

/** A form version with what judges its answers. */
export interface PublishedForm {
  readonly id: string;
  readonly key: string;
  readonly versionId: string;
  readonly number: number;
  readonly document: FormDocument;
  readonly checker: AnswerChecker;
  /** Takes out what has to be sealed; null when the form asks nothing sensitive. */
  readonly split: ((answers: Answers) => SplitAnswers) | null;
  /** Finds the files that answers name; null when the form asks for none. */
  readonly filesIn: ((answers: Answers) => FileAnswer[]) | null;
}

/** A flow version, compiled. */
export interface PublishedFlow {
  readonly id: string;
  readonly key: string;
  readonly versionId: string;
  readonly number: number;
  readonly document: FlowDocument;
  /** By form key: the schemas that it was checked against. */
  readonly formSchemas: store.PublishedFlowRow['formSchemas'];
  readonly flow: CompiledFlow;
  /** Whether a step of it asks a classifier, so that these have to be ready. */
  readonly sorts: boolean;
  /** Whether a form that it reads asks something sensitive: then what its instances compute is sealed too. */
  readonly seals: boolean;
  /** Set when the version is live only for the groups that are ready; null for most flows. */
  readonly staged: Staged | null;
}

/** By what a case starts while a flow is rolled out (start-version.ts). */
export interface Staged {
  /** The version of those that are not ready. */
  readonly previous: PublishedFlow;
  readonly readyGroupIds: ReadonlySet<string>;
}

/** How long another node may go on with what was published before, in milliseconds. */
const FRESH_FOR_MS = 1000;
/** Compiled versions kept; a version never changes, so only memory bounds them. */
const COMPILED_KEPT = 500;

/** What is published, compiled once per version and looked up once a second, so that a submission reads nothing. */
export class Published {
  readonly sorters = new Sorters();
  private readonly engine: Pool;
  private readonly forms: KeptFor<PublishedForm | null>;
  private readonly flowsOfForms: KeptFor<PublishedFlow | null>;
  private readonly directories: KeptFor<Directory>;
  private readonly calendarsKept: KeptFor<Calendars>;
  private readonly keyrings: KeptFor<Keyring>;
  /** Work spaces that are no rooms, which they never become. */
  private readonly live = new Set<string>();
  private readonly compiledForms = new Map<string, PublishedForm>();
  private readonly compiledFlows = new Map<string, PublishedFlow>();
  /** By id and version, since a calendar keeps the years that it has reckoned. */
  private readonly compiledCalendars = new Map<string, CompiledCalendar>();
  /** The same of what people work, by their week too. */
  private readonly compiledWeeks = new Map<string, CompiledCalendar>();

  constructor(engine: Pool, keys: Keys) {
    this.engine = engine;
    this.forms = new KeptFor(FRESH_FOR_MS, (key) =>
      this.read(key, async (client, formKey) => this.compiledForm(await store.findPublishedForm(client, formKey))),
    );
    this.flowsOfForms = new KeptFor(FRESH_FOR_MS, (key) =>
      this.read(key, async (client, formId) => this.flowInUse(client, await store.findFlowOfForm(client, formId))),
    );
    this.directories = new KeptFor(FRESH_FOR_MS, (workspaceId) =>
      asEngine(engine, workspaceId, async (client) => {
        const rows = await store.loadDirectory(client);
        const calendars = await loadCalendars(client);
        return directory(rows, new WorkHours({ workspaceId, calendars, groups: rows.groups }, this.compiledWeeks));
      }),
    );
    this.calendarsKept = new KeptFor(FRESH_FOR_MS, (workspaceId) =>
      asEngine(engine, workspaceId, async (client) =>
        calendarsOf(await loadCalendars(client), (row) => this.compiledCalendar(workspaceId, row)),
      ),
    );
    this.keyrings = new KeptFor(FRESH_FOR_MS, (workspaceId) =>
      asEngine(engine, workspaceId, (client) => loadKeyring(client, workspaceId, keys)),
    );
  }

  /** The published version of a form, or null when there is none. */
  form(workspaceId: string, formKey: string): Promise<PublishedForm | null> {
    return this.forms.get(`${workspaceId}/${formKey}`);
  }

  /** Any version of a form, read in the caller's transaction. @throws Error when there is none */
  async formVersion(client: PoolClient, versionId: string): Promise<PublishedForm> {
    const found =
      this.compiledForms.get(versionId) ?? this.compiledForm(await store.findFormVersion(client, versionId));
    if (!found) throw new Error(`Expected form version '${versionId}' to exist, but it does not.`);
    return found;
  }

  /** The published flow that takes the submissions of a form, or null when none does. */
  flowOf(workspaceId: string, formId: string): Promise<PublishedFlow | null> {
    return this.flowsOfForms.get(`${workspaceId}/${formId}`);
  }

  /** The published version of a flow by key, or null when there is none; read in the caller's transaction. */
  async publishedFlow(client: PoolClient, key: string): Promise<PublishedFlow | null> {
    return this.flowInUse(client, await store.findPublishedFlow(client, key));
  }

  /** Any version of a flow, read in the caller's transaction. @throws Error when there is none */
  async flowVersion(client: PoolClient, versionId: string): Promise<PublishedFlow> {
    const found =
      this.compiledFlows.get(versionId) ?? this.compiledFlow(await store.findFlowVersion(client, versionId));
    if (!found) throw new Error(`Expected flow version '${versionId}' to exist, but it does not.`);
    return found;
  }

  /** What is drawn in any version of a flow; it need not run. @throws Error when there is none */
  async flowDrawing(client: PoolClient, versionId: string): Promise<Pick<PublishedFlow, 'document' | 'formSchemas'>> {
    const found = this.compiledFlows.get(versionId) ?? (await store.findFlowVersion(client, versionId));
    if (!found) throw new Error(`Expected flow version '${versionId}' to exist, but it does not.`);
    return found;
  }

  /** The ids behind the keys and addresses of the workspace. */
  directory(workspaceId: string): Promise<Directory> {
    return this.directories.get(workspaceId);
  }

  /** Working time as the workspace has set it. */
  calendars(workspaceId: string): Promise<Calendars> {
    return this.calendarsKept.get(workspaceId);
  }

  /** How far the clock is ahead. Live work is remembered and costs nothing; a room is asked each time. */
  async clockOffsetMs(workspaceId: string): Promise<number> {
    if (this.live.has(workspaceId)) return 0;
    const offsetMs = await readClockOffset(this.engine, workspaceId);
    if (offsetMs === null) this.live.add(workspaceId);
    return offsetMs ?? 0;
  }

  /** What time it is in a workspace: in live work that of the wall, at no cost. In SQL `app.present()` says it. */
  async now(workspaceId: string): Promise<Date> {
    return new Date(Date.now() + (await this.clockOffsetMs(workspaceId)));
  }

  /** The date where the workspace is, for a form with rules, which may read it; nothing, and at no cost, for others. */
  async todayFor(form: PublishedForm, workspaceId: string): Promise<string | undefined> {
    const { rules = [] } = form.document.settings ?? {};
    return rules.length === 0 ? undefined : todayIn(await this.calendars(workspaceId), await this.now(workspaceId));
  }

  /** The keys that seal what is sensitive; loaded before a transaction, since what it makes must be stored for good. */
  keyring(workspaceId: string): Promise<Keyring> {
    return this.keyrings.get(workspaceId);
  }

  /** Makes the classifiers ready for a step of a flow that asks them, and costs others nothing. */
  async readySorters(
    { sorts, staged }: Pick<PublishedFlow, 'sorts'> & Partial<Pick<PublishedFlow, 'staged'>>,
    workspaceId: string,
    client?: PoolClient,
  ): Promise<void> {
    if (!(sorts || staged?.previous.sorts) || this.sorters.isFresh(workspaceId)) return;
    if (client) await this.sorters.ready(client, workspaceId);
    else await asEngine(this.engine, workspaceId, (own) => this.sorters.ready(own, workspaceId));
  }

  /** Makes this node see at once what it has just changed. */
  forget(): void {
    this.forms.forget();
    this.flowsOfForms.forget();
    this.directories.forget();
    this.calendarsKept.forget();
    this.keyrings.forget();
    this.sorters.forget();
  }

  private read<T>(key: string, work: (client: PoolClient, rest: string) => Promise<T>): Promise<T> {
    const [workspaceId = '', rest = ''] = key.split(/\/(.*)/s);
    return asEngine(this.engine, workspaceId, (client) => work(client, rest));
  }

  private compiledForm(row: store.PublishedFormRow | null): PublishedForm | null {
    return (
      row &&
      once(this.compiledForms, row.versionId, () => ({
        ...row,
        checker: compileAnswerChecker(row.document),
        split: splitterOf(normalizeSchema(row.document.schema)),
        filesIn: filesFinderOf(normalizeSchema(row.document.schema)),
      }))
    );
  }

  /** By work space too: a room has the calendars of live work under the same ids, until somebody changes them there. */
  private compiledCalendar(workspaceId: string, row: CalendarDocumentRow): CompiledCalendar {
    return once(this.compiledCalendars, `${workspaceId}/${row.id}/${row.version}`, () => compiledCalendar(row));
  }

  /** The version in use; while it is rolled out together with the one before. */
  private async flowInUse(client: PoolClient, row: store.FlowInUseRow | null): Promise<PublishedFlow | null> {
    if (!row?.staged) return this.compiledFlow(row);
    const { staged, ...version } = row;
    const newest = this.compiledFlow(version);
    const previous = await this.flowVersion(client, staged.previousVersionId);
    return newest && { ...newest, staged: { previous, readyGroupIds: new Set(staged.readyGroupIds) } };
  }

  private compiledFlow(row: store.PublishedFlowRow | null): PublishedFlow | null {
    return (
      row &&
      once(this.compiledFlows, row.versionId, () => ({
        ...row,
        flow: compiled(row),
        sorts: row.document.nodes.some(({ type }) => type === 'classify'),
        seals: declaresSensitive(row.formSchemas),
        staged: null,
      }))
    );
  }
}

function filesFinderOf(schema: JsonSchema): PublishedForm['filesIn'] {
  return asksForFiles(schema) ? (answers) => fileAnswers(schema, answers) : null;
}

function once<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const present = kept.get(key);
  if (present !== undefined) return present;
  const value = make();
  kept.set(key, value);
  const oldest = kept.keys().next();
  if (kept.size > COMPILED_KEPT && !oldest.done) kept.delete(oldest.value);
  return value;
}

/** A published version is compiled against what it was checked against, whatever was published since. */
function compiled({ document, formSchemas }: store.PublishedFlowRow): CompiledFlow {
  const forms = new Map(Object.entries(formSchemas).map(([key, schema]) => [key, { schema }]));
  // Whatever a node names, whichever setting it stands in: groups were checked when the version was published.
  const groups = new Set(document.nodes.flatMap(({ config }) => textsIn(config)));
  const outcome = compileFlow(document, { forms, groups });
  if (outcome.kind === 'refused')
    throw new Error(`Expected a published flow to compile, but: ${outcome.problems[0]?.message}`);
  return outcome.flow;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function directory(rows: Awaited<ReturnType<typeof store.loadDirectory>>, hours: WorkHours): Directory {
  const groups = new Map(rows.groups.map((group) => [group.key, group.id]));
  const forms = new Map(rows.forms.map((form) => [form.key, form.versionId]));
  const members = new Map(
    rows.members.flatMap(({ groupKey, email, userId }) => [
      [`${groupKey} ${email.toLowerCase()}`, userId],
      [`${groupKey} ${userId}`, userId],
    ]),
  );
  const people = new Map(
    rows.people.flatMap(({ email, userId }) => [
      [email.toLowerCase(), userId],
      [userId, userId],
    ]),
  );
  const expected = (found: string | undefined, what: string) => {
    if (found === undefined) throw new UnknownKey(`Expected ${what} of a published flow to exist, but it does not.`);
    return found;
  };
  return {
    groupId: (key) => expected(groups.get(key), `group '${key}'`),
    formVersionId: (key) => expected(forms.get(key), `form '${key}'`),
    memberId: (groupKey, person) => members.get(`${groupKey} ${person.toLowerCase()}`) ?? null,
    personId: (person) => people.get(person.toLowerCase()) ?? null,
    hoursAt: (groupId, nowMs) => hours.at(groupId, nowMs),
    hoursOfAll: (nowMs) => Object.fromEntries(rows.groups.map(({ id }) => [id, hours.at(id, nowMs)])),
  };
}
