import type { Knex } from 'knex';
import {
  type CaseName,
  caseFacts,
  caseNames,
  type GroupName,
  groupFacts,
  id,
  type PersonaName,
  personas,
  type WorkspaceName,
  workspaces,
} from './personas.ts';

/** The note on each case, with the id of its instance and 900 more. */
export const noteId = (of: CaseName): string => id(Number(caseFacts(of).instance.slice(-12)) + 900);

interface TemplateSample {
  readonly id: string;
  readonly workspace: WorkspaceName;
  readonly group: GroupName | null;
}

/** Ready replies of the workspace, and of an open, a closed and a classified group. */
const templates = {
  all: { id: id(79_001), workspace: 'ours', group: null },
  events: { id: id(79_002), workspace: 'ours', group: 'events' },
  legal: { id: id(79_003), workspace: 'ours', group: 'legal' },
  psychological: { id: id(79_004), workspace: 'ours', group: 'psychological' },
  theirs: { id: id(79_005), workspace: 'theirs', group: null },
} as const satisfies Readonly<Record<string, TemplateSample>>;
export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as TemplateName[];
export const templateFacts = (name: TemplateName): TemplateSample => templates[name];

/** Pairs of cases, of groups with the same readers and of groups with others. */
export const linkedCases: readonly (readonly [CaseName, CaseName])[] = [
  ['events', 'legal'],
  ['legal', 'psychological'],
  ['psychological', 'concerning'],
];

const endsOf = ([a, b]: readonly [CaseName, CaseName]) => {
  const [one, other] = [caseFacts(a).instance, caseFacts(b).instance].sort();
  return { one_id: one, other_id: other };
};

export async function seedCaseWork(transaction: Knex.Transaction): Promise<void> {
  for (const of of caseNames) {
    const { workspace, instance } = caseFacts(of);
    const author = workspace === 'ours' ? personas.psychologist.id : personas.stranger.id;
    await transaction('nativ.comments').insert({
      workspace_id: workspaces[workspace],
      id: noteId(of),
      instance_id: instance,
      author_id: author,
      text: 'A note',
    });
  }
  for (const { id: templateId, workspace, group } of templateNames.map(templateFacts)) {
    await transaction('nativ.reply_templates').insert({
      workspace_id: workspaces[workspace],
      id: templateId,
      group_id: group && groupFacts(group).id,
      title: '"x"',
      body: '"x"',
    });
  }
  for (const pair of linkedCases) {
    const by = { workspace_id: workspaces.ours, created_by: personas.manager.id };
    await transaction('nativ.case_links').insert({ ...by, ...endsOf(pair) });
  }
}

export function visibleTemplates(name: PersonaName, knows: (group: GroupName) => boolean): readonly string[] {
  return templateNames
    .map(templateFacts)
    .filter(({ workspace, group }) => workspace === personas[name].workspace && (group === null || knows(group)))
    .map((template) => template.id);
}

/** A link is there for those who see both ends. */
export function visibleLinks(sees: (of: CaseName) => boolean): readonly string[] {
  return linkedCases
    .filter(([a, b]) => sees(a) && sees(b))
    .map(endsOf)
    .map(({ one_id: one, other_id: other }) => `${one}/${other}`);
}
