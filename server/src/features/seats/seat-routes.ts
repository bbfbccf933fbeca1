import type { FlowEditor, FlowEditorTake } from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found } from '../route-parts.ts';
import { editingTab, requiredTab } from './editing-tab.ts';
import type { SeatCommand } from './seat.ts';
import type { SeatService } from './seat-service.ts';

type Params = { flow: string };

const path = '/api/v1/flows/:flow/editor';
const answer = {
  permission: 'flows.design',
  response: { status: 200, schema: 'nativ:api/flow-editor' },
} as const;

/** Who edits a flow: one tab at a time, handed over in everybody's sight. */
export function seatRoutes(seats: SeatService): Route[] {
  return [
    defineRoute<{ params: Params; response: FlowEditor }>({
      method: 'get',
      path,
      summary: 'Says who edits the draft of a flow, and who has asked to',
      scope: 'flows:read',
      errors: ['flow.not-found', 'flow.tab-unnamed'],
      ...answer,
      async handle({ params, raw }, actor) {
        return { json: found(await seats.get(actor, params.flow, editingTab(raw.headers)), 'flow.not-found') };
      },
    }),
    defineRoute<{ params: Params; body: FlowEditorTake; response: FlowEditor }>({
      method: 'post',
      path,
      summary: 'Takes the free seat of the editor for the tab in `Nativ-Editor`, or keeps it: a sign of life',
      scope: 'flows:write',
      body: 'nativ:api/flow-editor-take',
      isBodyOptional: true,
      errors: ['flow.not-found', 'flow.tab-unnamed'],
      ...answer,
      async handle({ params, body, raw }, actor) {
        const command = { kind: 'take', force: body.force === true } as const;
        return {
          json: found(await seats.move(actor, params.flow, requiredTab(raw.headers), command), 'flow.not-found'),
        };
      },
    }),
    moveRoute(seats, 'delete', '', { kind: 'leave' }, 'Leaves the seat of the editor'),
    moveRoute(seats, 'post', '/request', { kind: 'ask' }, 'Asks whoever edits a flow to hand it over'),
    moveRoute(seats, 'delete', '/request', { kind: 'dismiss' }, 'Takes an ask back, or answers it: not now'),
    moveRoute(seats, 'post', '/hand-over', { kind: 'handOver' }, 'Hands the seat to whoever asked for it'),
  ];
}

function moveRoute(
  seats: SeatService,
  method: 'post' | 'delete',
  under: '' | '/request' | '/hand-over',
  command: SeatCommand,
  summary: string,
): Route {
  return defineRoute<{ params: Params; response: FlowEditor }>({
    method,
    path: `${path}${under}`,
    summary,
    scope: 'flows:write',
    errors: ['flow.not-found', 'flow.tab-unnamed'],
    ...answer,
    async handle({ params, raw }, actor) {
      return { json: found(await seats.move(actor, params.flow, requiredTab(raw.headers), command), 'flow.not-found') };
    },
  });
}
