import type { SearchKind } from '@nativ/schemas';
import type { Knex } from 'knex';
import { everybodyScope } from '../features/search/item.ts';
import type { Attempt } from './attempt.ts';
import { noteId } from './case-work-samples.ts';
import { articleSamples, seesArticle } from './help-personas.ts';
import { lessonSamples, seesLesson } from './lesson-personas.ts';
import { seesGathering, seesOwnTask } from './own-item-oracle.ts';
import { gatheringNames, gatheringSample, ownTaskNames, ownTaskSample } from './own-item-samples.ts';
import {
  caseFacts,
  caseNames,
  commentId,
  designs,
  type GroupName,
  groupFacts,
  groupNames,
  id,
  type PersonaName,
  personaNames,
  personas,
  postNames,
  postSample,
  taskNames,
  taskSample,
  type WorkspaceName,
  workspaces,
} from './personas.ts';
import { knowsGroup, mayDesign, readsGroup, seesCase, seesPost, seesTask } from './visibility-oracle.ts';

type Scope = GroupName | 'workspace' | 'everybody';

interface SearchSample {
  readonly id: string;
  readonly kind: SearchKind;
  readonly workspace: WorkspaceName;
  readonly groups: readonly GroupName[];
  /** The groups by which its words are found; the workspace, for what has reached no group. */
  readonly postedIn: readonly Scope[];
  readonly sees: (name: PersonaName) => boolean;
  /** Whether its writer took it, or the post it stands under, back: the program then keeps it out of the index. */
  readonly isTakenBack?: boolean;
}

/** A sample of what stands in one group. */
function inGroup(kind: SearchKind, of: string, group: GroupName, sees: SearchSample['sees']): SearchSample {
  return { id: of, kind, workspace: groupFacts(group).workspace, groups: [group], postedIn: [group], sees };
}

/** The same, with the comment under it, which is found as long as it is. */
function withComment(sample: SearchSample): SearchSample[] {
  return [sample, { ...sample, id: commentId(sample.id), kind: 'comment' }];
}

/** Everything of the samples that can be found, with who sees it: what an item is found by is seen by whoever sees the item. */
export const searchSamples: readonly SearchSample[] = [
  ...taskNames.flatMap((task) =>
    withComment(inGroup('task', taskSample(task).id, taskSample(task).group, (name) => seesTask(name, task))),
  ),
  ...postNames.flatMap((post) => {
    const { id: of, group, isArchived = false } = postSample(post);
    return withComment({ ...inGroup('post', of, group, (name) => seesPost(name, post)), isTakenBack: isArchived });
  }),
  ...ownTaskNames.map((task) =>
    inGroup('task', ownTaskSample(task).id, ownTaskSample(task).group, (name) => seesOwnTask(name, task)),
  ),
  ...gatheringNames.flatMap((of) =>
    withComment(
      inGroup('gathering', gatheringSample(of).id, gatheringSample(of).group, (name) => seesGathering(name, of)),
    ),
  ),
  ...caseNames.flatMap((of): SearchSample[] => {
    const { instance, workspace, groups } = caseFacts(of);
    const common = {
      workspace,
      groups,
      postedIn: casePostedIn(groups),
      sees: (name: PersonaName) => seesCase(name, of),
    };
    return [
      { id: instance, kind: 'case', ...common },
      { id: noteId(of), kind: 'comment', ...common },
    ];
  }),
  ...personaNames.map((of): SearchSample => {
    const { id: of_, workspace } = personas[of];
    return few('person', of_, workspace, (name) => personas[name].workspace === workspace);
  }),
  ...groupNames.map((of) => few('group', groupFacts(of).id, groupFacts(of).workspace, (name) => knowsGroup(name, of))),
  ...articleSamples.map((of) => forAll('article', of, (name) => seesArticle(name, of))),
  ...lessonSamples.map((of) => forAll('lesson', of, (name) => seesLesson(name, of))),
  ...(Object.keys(workspaces) as WorkspaceName[]).flatMap((of) =>
    (['form', 'flow'] as const).map((kind) =>
      few(kind, designs[of][kind], of, (name) => personas[name].workspace === of && mayDesign(name)),
    ),
  ),
];

function few(kind: SearchKind, of: string, workspace: WorkspaceName, sees: SearchSample['sees']): SearchSample {
  return { id: of, kind, workspace, groups: [], postedIn: [], sees };
}

/** What everybody may read once it is published; before, it is gone through for those who write it. */
function forAll(
  kind: SearchKind,
  { id: of, workspace, state }: { readonly id: string; readonly workspace: WorkspaceName; readonly state: string },
  sees: SearchSample['sees'],
): SearchSample {
  return { ...few(kind, of, workspace, sees), postedIn: state === 'published' ? ['everybody'] : [] };
}

function casePostedIn(groups: readonly GroupName[]): SearchSample['postedIn'] {
  const classified = groups.filter((group) => groupFacts(group).access === 'classified');
  if (groups.length === 0) return ['workspace'];
  return classified.length === 0 ? groups : classified;
}

function scopeOf({ workspace }: SearchSample, scope: Scope): string {
  if (scope === 'everybody') return everybodyScope;
  return scope === 'workspace' ? workspaces[workspace] : groupFacts(scope).id;
}

/** Puts the samples into the index, as the program would. */
export async function seedSearch(transaction: Knex.Transaction): Promise<void> {
  for (const sample of searchSamples) {
    const here = { workspace_id: workspaces[sample.workspace] };
    const scopes = sample.postedIn.map((scope) => scopeOf(sample, scope));
    await transaction('nativ.search_entries').insert({
      ...here,
      id: sample.id,
      kind: sample.kind,
      scopes: sample.groups.map((group) => groupFacts(group).id),
      posted_in: scopes,
      title_keys: ' word ',
      body_keys: ' ',
      at: '2025-01-05T09:00:00Z',
    });
    for (const scope of scopes)
      await transaction('nativ.search_postings').insert({ ...here, scope, key: 'word', item_id: sample.id });
  }
}

/** An entry goes with its item; a posting, with all of its group. */
export function visibleOfSearch(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const reads = (sample: SearchSample, scope: Scope) => {
    const isHere = personas[name].workspace === sample.workspace;
    if (scope === 'everybody') return isHere;
    return scope === 'workspace' ? isHere && mayDesign(name) : readsGroup(name, scope);
  };
  const postings = searchSamples.flatMap((sample) =>
    sample.postedIn.filter((scope) => reads(sample, scope)).map((scope) => `${scopeOf(sample, scope)}/${sample.id}`),
  );
  return {
    search_entries: searchSamples
      .filter(({ sees }) => sees(name))
      .map((sample) => sample.id)
      .sort(),
    search_postings: postings.sort(),
  };
}

/** The index is the program's: nobody writes into it. */
export function searchAttempts(name: PersonaName): readonly Attempt[] {
  const here = workspaces[personas[name].workspace];
  return [
    {
      table: 'search_entries',
      name: 'make something found',
      sql: `insert into nativ.search_entries (workspace_id, id, kind, title_keys, body_keys, at) values (?, ?, 'person', ' x ', ' ', now())`,
      values: [here, id(78_001)],
      allowed: false,
    },
    {
      table: 'search_entries',
      name: 'make something not found',
      sql: 'delete from nativ.search_entries',
      values: [],
      allowed: false,
    },
    {
      table: 'search_postings',
      name: 'post a word',
      sql: `insert into nativ.search_postings (workspace_id, scope, key, item_id) values (?, ?, 'x', ?)`,
      values: [here, groupFacts('events').id, id(78_001)],
      allowed: false,
    },
  ];
}
