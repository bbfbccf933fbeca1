import { randomBytes } from 'node:crypto';
import type { FlowDocument, FormDocument, Scenario } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Published } from '../engine/published.ts';
import type { FlowService } from '../features/flows/flow-service.ts';
import type { FormService } from '../features/forms/form-service.ts';
import type { OptionListService } from '../features/option-lists/option-list-service.ts';
import { createPerson } from '../features/people/create-person.ts';
import type { ScenarioService } from '../features/scenarios/scenario-service.ts';
import type { Actor } from '../security/actor.ts';
import { bullyingReportForm } from './bullying-report-form.ts';
import { countries } from './countries.ts';
import { donorFollowUpForm } from './donor-follow-up-form.ts';
import { homeEventFlow } from './home-event-flow.ts';
import { homeEventForm } from './home-event-form.ts';
import { inquiryForm } from './inquiry-form.ts';
import { inquiryRoutingFlow } from './inquiry-routing-flow.ts';
import { inquiryRoutingScenarios } from './inquiry-routing-scenarios.ts';
import { interviewForm, mentorForm, screeningForm } from './recruitment-forms.ts';
import { seedClassifier } from './sample-classifier.ts';
import { seedHelp } from './sample-help.ts';
import { seedLessons } from './sample-lessons.ts';
import { sampleGroups, samplePeople, sampleWorkspace } from './sample-people.ts';
import { hasWorkspace, insertSampleGroup, insertSampleWorkspace, lockSeeding } from './sample-store.ts';
import { firstResponseForm, triageForm } from './task-forms.ts';
import { volunteerApplicationForm } from './volunteer-application-form.ts';
import { volunteerRecruitmentFlow } from './volunteer-recruitment-flow.ts';

const forms: Readonly<Record<string, FormDocument>> = {
  inquiry: inquiryForm,
  'volunteer-application': volunteerApplicationForm,
  'first-response': firstResponseForm,
  triage: triageForm,
  'bullying-report': bullyingReportForm,
  'home-event': homeEventForm,
  'donor-follow-up': donorFollowUpForm,
  screening: screeningForm,
  interview: interviewForm,
  mentor: mentorForm,
};
const flows: Readonly<Record<string, FlowDocument>> = {
  'inquiry-routing': inquiryRoutingFlow,
  'volunteer-recruitment': volunteerRecruitmentFlow,
  'home-event': homeEventFlow,
};
const scenarios: Readonly<Record<string, readonly Scenario[]>> = { 'inquiry-routing': inquiryRoutingScenarios };

export interface SampleParts {
  readonly owner: Knex;
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly forms: FormService;
  readonly flows: FlowService;
  readonly scenarios: ScenarioService;
  readonly optionLists: OptionListService;
  /** What everybody of the sample signs in with. */
  readonly password: string;
}

/**
 * Fills an empty database with the sample workspace: people and groups in one transaction, then forms and flows in the
 * name of its admin, through the same doors that a designer takes. A workspace that is there already is left alone.
 */
export async function seedSample(parts: SampleParts): Promise<void> {
  const admin = await parts.owner.transaction(async (transaction) => {
    await lockSeeding(transaction);
    return (await hasWorkspace(transaction)) ? null : seedPeople(transaction, parts.password);
  });
  if (!admin) return;
  const title = { he: 'מדינות', en: 'Countries' };
  await parts.optionLists.create(admin, { key: 'countries', title, entries: countries() }, 'en');
  for (const [key, document] of Object.entries(forms)) {
    await parts.forms.designs.create(admin, key, document);
    expectPublished(key, await parts.forms.publish(admin, key));
  }
  await seedClassifier(parts, admin);
  for (const [key, document] of Object.entries(flows)) {
    await parts.flows.designs.create(admin, key, document);
    for (const scenario of scenarios[key] ?? []) await parts.scenarios.create(admin, key, scenario);
    expectPublished(key, await parts.flows.publish(admin, key));
  }
  await seedHelp(parts.people, admin);
  await seedLessons(parts, admin);
}

async function seedPeople(transaction: Knex.Transaction, password: string): Promise<Actor> {
  const workspaceId = uuidv7();
  await insertSampleWorkspace(transaction, { id: workspaceId, ...sampleWorkspace });
  const groupIds = new Map<string, string>();
  for (const group of sampleGroups) {
    const id = uuidv7();
    groupIds.set(group.key, id);
    await insertSampleGroup(transaction, workspaceId, id, group);
  }
  let admin: Actor | null = null;
  for (const { email, name, role, groups } of samplePeople) {
    const memberships = Object.entries(groups).map(([key, membership]) => ({
      groupId: groupIds.get(key) ?? '',
      role: membership,
    }));
    const userId = await createPerson(transaction, { workspaceId, name, email, role, password, memberships });
    if (role === 'admin') admin = { workspaceId, userId, role };
  }
  if (!admin) throw new Error('Expected an admin among the people of the sample, but found none.');
  return admin;
}

/** A password for the sample that is easy to type and not the same on every installation. */
export function newSamplePassword(): string {
  return `nativ-${randomBytes(4).readUInt32BE(0).toString().slice(-6).padStart(6, '0')}`;
}

function expectPublished(key: string, outcome: { readonly kind: string }): void {
  if (outcome.kind !== 'published')
    throw new Error(`Expected the sample's '${key}' to be published, but: ${JSON.stringify(outcome)}`);
}
