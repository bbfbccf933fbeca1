import type { Attempt } from './attempt.ts';
import { linkedCases, templateFacts, templateNames } from './case-work-samples.ts';
import {
  type CaseName,
  caseFacts,
  caseNames,
  groupFacts,
  id,
  type PersonaName,
  personas,
  workspaces,
} from './personas.ts';
import { knowsGroup, managesGroup, mayDesign, seesCase } from './visibility-oracle.ts';

const fresh = id(900);
const here = (name: PersonaName) => workspaces[personas[name].workspace];
const another = (name: PersonaName) => personas[name === 'admin' ? 'designer' : 'admin'].id;

/** Somebody writes on a case that they see, in a group of it that they know: that is where one has a voice. */
const speaksOn = (name: PersonaName, of: CaseName) =>
  seesCase(name, of) && caseFacts(of).groups.some((group) => knowsGroup(name, group));

/** What everybody tries with notes on cases, ready replies and links of cases. */
export function caseWorkAttempts(name: PersonaName): readonly Attempt[] {
  return [
    ...caseNames.flatMap((of) => onCase(name, of)),
    ...templateNames.flatMap((of) => onTemplate(name, of)),
    ...onLinks(name),
  ];
}

function onCase(name: PersonaName, of: CaseName): readonly Attempt[] {
  const { instance } = caseFacts(of);
  const note = "insert into nativ.comments (workspace_id, id, instance_id, author_id, text) values (?, ?, ?, ?, 'x')";
  const call =
    "insert into nativ.notices (workspace_id, id, user_id, kind, instance_id, by_id) values (?, ?, ?, 'mentioned', ?, ?)";
  const me = personas[name].id;
  return [
    {
      table: 'comments',
      name: `note on case ${of}`,
      sql: note,
      values: [here(name), fresh, instance, me],
      allowed: speaksOn(name, of),
    },
    {
      table: 'comments',
      name: `note on case ${of} as another`,
      sql: note,
      values: [here(name), fresh, instance, another(name)],
      allowed: false,
    },
    {
      table: 'notices',
      name: `call somebody in to case ${of}`,
      sql: call,
      values: [here(name), fresh, name === 'stranger' ? me : another(name), instance, me],
      allowed: seesCase(name, of),
    },
  ];
}

function onTemplate(name: PersonaName, of: (typeof templateNames)[number]): readonly Attempt[] {
  const { id: templateId, group, workspace } = templateFacts(of);
  const allowed =
    workspace === personas[name].workspace && (group === null ? mayDesign(name) : managesGroup(name, group));
  const table = 'reply_templates';
  const add =
    'insert into nativ.reply_templates (workspace_id, id, group_id, title, body) values (?, ?, ?, \'"x"\', \'"x"\')';
  return [
    {
      table,
      name: `keep a ready reply beside ${of}`,
      sql: add,
      values: [here(name), fresh, group && groupFacts(group).id],
      allowed: group === null ? mayDesign(name) : allowed,
    },
    {
      table,
      name: `change the ready reply ${of}`,
      sql: 'update nativ.reply_templates set body = \'"y"\' where id = ?',
      values: [templateId],
      allowed,
    },
    {
      table,
      name: `remove the ready reply ${of}`,
      sql: 'delete from nativ.reply_templates where id = ?',
      values: [templateId],
      allowed,
    },
  ];
}

/** Whether somebody may link two cases, and part them. */
export const speaksOnBoth = (name: PersonaName, [a, b]: readonly [CaseName, CaseName]): boolean =>
  speaksOn(name, a) && speaksOn(name, b);

function onLinks(name: PersonaName): readonly Attempt[] {
  const table = 'case_links';
  const add =
    'insert into nativ.case_links (workspace_id, one_id, other_id, created_by) values (?, least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?)';
  const link = (a: CaseName, b: CaseName, by: string) => {
    const [one, other] = [caseFacts(a).instance, caseFacts(b).instance];
    return [here(name), one, other, one, other, by];
  };
  const fresher: readonly (readonly [CaseName, CaseName])[] = [
    ['events', 'mixed'],
    ['mixed', 'psychological'],
    ['granted', 'shown'],
  ];
  return [
    ...fresher.flatMap((pair) => [
      {
        table,
        name: `link ${pair.join(' and ')}`,
        sql: add,
        values: link(...pair, personas[name].id),
        allowed: speaksOnBoth(name, pair),
      },
      {
        table,
        name: `link ${pair.join(' and ')} as another`,
        sql: add,
        values: link(...pair, another(name)),
        allowed: false,
      },
    ]),
    ...linkedCases.map((pair) => {
      const [one, other] = [caseFacts(pair[0]).instance, caseFacts(pair[1]).instance].sort();
      return {
        table,
        name: `part ${pair.join(' and ')}`,
        sql: 'delete from nativ.case_links where one_id = ? and other_id = ?',
        values: [one, other] as string[],
        allowed: speaksOnBoth(name, pair),
      };
    }),
  ];
}
