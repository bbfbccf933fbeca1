import { checkFlow, type FlowContext } from '@nativ/runtime';
import type {
  Flow,
  FlowDocument,
  FlowProblem,
  FlowPublishPreview,
  FlowSummary,
  FlowSurroundings,
  FlowVersion,
  ScenarioResult,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import { DesignService, designHead, versionHead } from '../../designs/design-service.ts';
import { type DesignRow, flowTables, type VersionRow } from '../../designs/design-store.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { followRenames } from '../scenarios/follow-renames.ts';
import type { Proof, ProveService } from '../scenarios/prove-service.ts';
import { otherEditor } from '../seats/seat-service.ts';
import { readFlowContext } from './flow-context.ts';
import { followTimeZone, scheduleProblems, useSchedule } from './flow-schedule.ts';
import { readSurroundings } from './flow-surroundings.ts';
import { listPrevious } from './previous-version-store.ts';
import { countUnderWay } from './running-store.ts';
import { dropSchedule } from './schedule-store.ts';
import { live, stageBehind } from './stage-version.ts';
import { usedCalendarKeys } from './used-calendars.ts';
import { startFormKey, usedFormKeys } from './used-forms.ts';

export type PublishFlowOutcome =
  | { readonly kind: 'published'; readonly version: FlowVersion }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly problems: readonly FlowProblem[] }
  /** Another published flow takes the submissions of the same form. */
  | { readonly kind: 'formTaken'; readonly form: string }
  /** Another tab holds the seat of the editor: what it is in the middle of is not to be published behind its back. */
  | { readonly kind: 'editedByAnother'; readonly name: string }
  /** Scenarios of the flow come to something else than they say. */
  | { readonly kind: 'scenariosBroken'; readonly broken: readonly ScenarioResult[] }
  /** Nobody can go on by a version before it: there is none, or it begins otherwise. */
  | { readonly kind: 'cannotStage'; readonly why: 'noPrevious' | 'beginsOtherwise' }
  /** Draft or scenarios changed each time while the scenarios ran. */
  | { readonly kind: 'changedMeanwhile' };

/** What goes with a publication. */
export interface PublishFlowWish {
  readonly note?: string | null;
  /** The tab that publishes; null for a program. */
  readonly tab?: string | null;
  readonly acceptBrokenScenarios?: boolean;
  /** For whom the version is live; everybody when left out. */
  readonly liveFor?: 'everybody' | 'readyGroups';
}

/** How often the scenarios are run again because somebody changed them or the draft while they ran. */
const PROOF_ATTEMPTS = 3;

/** Designs, checks and publishes flows. */
export class FlowService {
  readonly designs: DesignService<FlowDocument>;
  private readonly people: Knex;
  private readonly published: Published;
  private readonly proofs: ProveService;
  private readonly judgeLessons: ((actor: Actor, key: string) => Promise<void>) | null;

  constructor(parts: {
    readonly people: Knex;
    readonly published: Published;
    readonly proofs: ProveService;
    /** Says what a version that was just published makes of the lessons of its flow. */
    readonly judgeLessons?: (actor: Actor, key: string) => Promise<void>;
  }) {
    this.people = parts.people;
    this.judgeLessons = parts.judgeLessons ?? null;
    this.published = parts.published;
    this.proofs = parts.proofs;
    this.designs = new DesignService(parts.people, flowTables, followRenames);
  }

  /** Checks the draft as publishing would; null when there is no such flow. */
  check(actor: Actor, key: string): Promise<readonly FlowProblem[] | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await this.designs.store.find(transaction, key);
      return row && allProblems(row.draft, await readFlowContext(transaction, key));
    });
  }

  /** What the draft is checked against; null when there is no such flow. */
  surroundings(actor: Actor, key: string): Promise<FlowSurroundings | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await this.designs.store.find(transaction, key);
      return row && readSurroundings(transaction);
    });
  }

  /**
   * Freezes the draft as the next version, which takes the submissions of its form from then on. Its scenarios are run
   * first, before anything is locked, and again when what they ran against has changed meanwhile.
   */
  async publish(actor: Actor, key: string, wish: PublishFlowWish = {}): Promise<PublishFlowOutcome> {
    for (let attempt = 0; attempt < PROOF_ATTEMPTS; attempt += 1) {
      const proved = await this.proofs.prove(actor, key);
      const outcome = await this.publishProven(actor, key, wish, proved.kind === 'proved' ? proved.proof : null);
      if (outcome.kind === 'published') await this.judgeLessons?.(actor, key);
      if (outcome.kind !== 'changedMeanwhile') return outcome;
    }
    return { kind: 'changedMeanwhile' };
  }

  /** Publishes if all is well and the proof is about what would be published; null is the proof of a draft that cannot run. */
  private async publishProven(
    actor: Actor,
    key: string,
    { note = null, tab = null, acceptBrokenScenarios = false, liveFor = 'everybody' }: PublishFlowWish,
    proof: Proof | null,
  ): Promise<PublishFlowOutcome> {
    let form = '';
    try {
      const outcome = await asPerson(this.people, actor, async (transaction): Promise<PublishFlowOutcome> => {
        await this.designs.store.lockPublishing(transaction, actor.workspaceId);
        const row = await this.designs.store.lock(transaction, key);
        if (!row) return { kind: 'missing' };
        const other = await otherEditor(transaction, actor, key, tab);
        if (other) return { kind: 'editedByAnother', name: other.name };
        const context = await readFlowContext(transaction, key);
        const problems = allProblems(row.draft, context);
        if (problems.some((problem) => problem.severity === 'error')) return { kind: 'refused', problems };
        if (proof === null || !(await this.proofs.isAbout(transaction, proof, row)))
          return { kind: 'changedMeanwhile' };
        const broken = proof.results.filter((result) => !result.outcome.passed);
        if (broken.length > 0 && !acceptBrokenScenarios) return { kind: 'scenariosBroken', broken };
        const stage = liveFor === 'everybody' ? live : await stageBehind(transaction, this.designs.store, row);
        if (stage.kind !== 'staged') return stage;
        form = startFormKey(row.draft) ?? '';
        const version = await this.designs.freeze(transaction, actor, row, {
          note,
          alsoSet: { start_form_id: context.forms.get(form)?.id ?? null, previous_version: stage.previous },
          withVersion: {
            form_version_ids: usedFormKeys(row.draft).flatMap((used) => context.forms.get(used)?.versionId ?? []),
          },
        });
        await this.proofs.keep(transaction, { flow: key, number: version.number }, proof);
        await useSchedule(transaction, actor, { ...row, workspaceZone: context.timeZone });
        return { kind: 'published', version: toFlowVersion(version, actor) };
      });
      this.published.forget();
      return outcome;
    } catch (cause) {
      if (isUniqueViolation(cause, 'flows_workspace_id_start_form_id_key')) return { kind: 'formTaken', form };
      throw cause;
    }
  }

  /** What publishing would meet, as far as the designer may see it; null when there is no such flow. */
  previewPublishing(actor: Actor, key: string): Promise<FlowPublishPreview | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await this.designs.store.find(transaction, key);
      if (!row) return null;
      return {
        nextVersion: await this.designs.nextNumber(transaction, key),
        publishedVersion: row.publishedVersion,
        running: await countUnderWay(transaction, key),
      };
    });
  }

  /** Takes a flow out of use: its form starts it no more, while the instances that run go on. */
  async unpublish(actor: Actor, key: string): Promise<Flow | null> {
    const flow = await asPerson(this.people, actor, async (transaction) => {
      const row = await this.designs.store.lock(transaction, key);
      if (!row) return null;
      await this.designs.store.withdraw(transaction, row.id);
      await dropSchedule(transaction, row.id);
      await recordAudit(transaction, actor, { action: 'flow.unpublished', subjectId: row.id, detail: { key } });
      return this.designs.store.find(transaction, key);
    });
    this.published.forget();
    return flow && toFlow(flow);
  }

  /** The keys of the published flows that name a calendar. */
  async namesOfThoseUsingCalendar(transaction: Knex.Transaction, key: string): Promise<readonly string[]> {
    const flows = await this.inUse(transaction);
    return flows.filter((flow) => usedCalendarKeys(flow.document).includes(key)).map((flow) => flow.key);
  }

  /** What new cases go by: of a flow that is rolled out, two versions. */
  private async inUse(transaction: Knex.Transaction) {
    const published = await this.designs.store.listPublished(transaction);
    return [...published, ...(await listPrevious(transaction))];
  }

  /** Lets the flows that start by themselves and name no time zone go by another clock. */
  followTimeZone(transaction: Knex.Transaction, timeZone: string): Promise<void> {
    return followTimeZone(transaction, timeZone);
  }

  /** Checks the published flows that use a form against a new schema of it. */
  async checkFlowsUsing(
    transaction: Knex.Transaction,
    formKey: string,
    schema: FlowFormSchema,
  ): Promise<readonly FlowProblem[]> {
    const { flowContext } = await readFlowContext(transaction);
    const context: FlowContext = { ...flowContext, forms: new Map(flowContext.forms).set(formKey, { schema }) };
    const flows = await this.inUse(transaction);
    return flows
      .filter((flow) => usedFormKeys(flow.document).includes(formKey))
      .flatMap((flow) => checkFlow(flow.document, context).filter((problem) => problem.severity === 'error'));
  }
}

function allProblems(
  draft: FlowDocument,
  { flowContext, timeZone }: Awaited<ReturnType<typeof readFlowContext>>,
): readonly FlowProblem[] {
  return [...checkFlow(draft, flowContext), ...scheduleProblems(draft, timeZone)];
}

type FlowFormSchema = Readonly<Record<string, unknown>>;

/** Fills in what a designer may leave out. */
export const completedFlow = (document: FlowDocument): Required<FlowDocument> => ({ settings: {}, ...document });

export const toFlow = (row: DesignRow<FlowDocument>): Flow => ({ ...designHead(row), ...completedFlow(row.draft) });

export const toFlowSummary = (row: DesignRow<FlowDocument>): FlowSummary => ({
  ...designHead(row),
  title: row.draft.title,
});

export const toFlowVersion = (row: VersionRow<FlowDocument>, actor: Pick<Actor, 'role'>): FlowVersion => ({
  flow: row.key,
  ...completedFlow(row.document),
  ...versionHead(row, actor),
});
