import type { Knex } from 'knex';
import {
  calendars,
  caseFacts,
  caseNames,
  connectors,
  designs,
  groupFacts,
  idBeside,
  notifications,
  optionLists,
  personas,
  scenarios,
  type WorkspaceName,
  workspaces,
} from './personas.ts';

const at = '2025-01-05T09:00:00Z';

/** What the cases have set going beside tasks and posts, and what starts runs beside forms. */
export async function seedBeside(transaction: Knex.Transaction): Promise<void> {
  for (const of of caseNames) {
    const { workspace, instance } = caseFacts(of);
    const here = { workspace_id: workspaces[workspace], instance_id: instance };
    const node = { number: 9, node_id: 'wait' };
    await transaction('nativ.timers').insert({ ...here, ...node, id: idBeside('timers', of), due_at: at, wake_at: at });
    const call = { kind: 'http', request: '{}', created_at: at };
    await transaction('nativ.calls').insert({ ...here, ...node, ...call, id: idBeside('calls', of) });
    const trouble = { code: 'x', message: 'x', options: ['retry'], raised_at: at };
    await transaction('nativ.incidents').insert({ ...here, ...node, ...trouble, id: idBeside('incidents', of) });
    const message = { direction: 'toInquirer', text: '"x"', created_at: at };
    await transaction('nativ.messages').insert({ ...here, ...message, id: idBeside('messages', of) });
  }
  for (const { id, of, to } of notifications) {
    const { workspace, instance } = caseFacts(of);
    await transaction('nativ.notifications').insert({
      workspace_id: workspaces[workspace],
      id,
      instance_id: instance,
      group_id: 'group' in to ? groupFacts(to.group).id : null,
      user_id: 'person' in to ? personas[to.person].id : null,
      text: '"x"',
      created_at: at,
    });
  }
  for (const name of Object.keys(workspaces) as WorkspaceName[]) {
    const here = { workspace_id: workspaces[name] };
    const { flow } = designs[name];
    await transaction('nativ.schedules').insert({ ...here, flow_id: flow, cron: '0 8 * * 0', time_zone: 'UTC' });
    await transaction('nativ.webhooks').insert({ ...here, flow_id: flow, secret_hash: Buffer.from(name) });
    const seat = { user_id: personas[name === 'ours' ? 'designer' : 'stranger'].id, tab: 'tab-of-the-sample' };
    const living = { since: at, seen_at: at, came_by: 'free' };
    await transaction('nativ.editing_seats').insert({ ...here, flow_id: flow, ...seat, ...living });
    const [own, night] = calendars[name];
    await transaction('nativ.calendars')
      .where({ ...here, key: 'default' })
      .update({ id: own });
    const document = { timeZone: 'Europe/Athens', week: { sunday: [{ from: '20:00', to: '24:00' }] } };
    await transaction('nativ.calendars').insert({ ...here, id: night, key: 'night', title: '"Night"', document });
    const towns = { key: 'towns', title: '"Towns"', entries: '[{"code": "a", "labels": {"en": "A"}}]', size: 1 };
    await transaction('nativ.option_lists').insert({ ...here, id: optionLists[name], ...towns });
    const scenario = { id: scenarios[name], flow_id: flow, document: '{"title": "Sample", "moves": []}', size: 33 };
    await transaction('nativ.flow_scenarios').insert({ ...here, ...scenario });
    const proof = { flow_version_id: designs[name].flowVersion, proof: '{"scenarios": []}' };
    await transaction('nativ.flow_proofs').insert({ ...here, ...proof });
    await transaction('nativ.connectors').insert({
      ...here,
      id: connectors[name],
      key: 'crm',
      origin: 'https://x.example',
    });
  }
}
