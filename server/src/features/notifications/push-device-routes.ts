import type { PushDevice, PushDeviceAdd, PushDeviceList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { sessionOf } from '../account/session-of.ts';
import { idIn } from '../route-parts.ts';
import type { PushDeviceService } from './push-device-service.ts';

const path = '/api/v1/push-devices';
const missing = 'push-device.not-found';

/** The browsers that tell me of what is new. They belong to whoever is signed in there: a token has none. */
export function pushDeviceRoutes(devices: PushDeviceService): Route[] {
  return [
    defineRoute<{ response: PushDeviceList }>({
      method: 'get',
      path,
      summary: 'My devices that are told of new things',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/push-device-list' },
      errors: [],
      handle: async (_request, actor) => ({ json: { items: await devices.list(actor) } }),
    }),
    defineRoute<{ body: PushDeviceAdd; response: PushDevice }>({
      method: 'post',
      path,
      summary: 'Let this browser be told of new things; a second time, it stays one',
      permission: 'workspace.use',
      body: 'nativ:api/push-device-add',
      response: { status: 201, schema: 'nativ:api/push-device' },
      errors: ['push-device.not-accepted'],
      async handle({ body, raw }, actor) {
        const kept = await devices.keep(actor, sessionOf(actor), body, raw.get('user-agent') ?? null);
        if (kept === null) throw new ProblemError('push-device.not-accepted');
        return { status: 201, json: kept };
      },
    }),
    defineRoute<{ params: { readonly device: string } }>({
      method: 'delete',
      path: `${path}/:device`,
      summary: 'Tell one of my devices nothing more',
      permission: 'workspace.use',
      response: { status: 204 },
      errors: [missing],
      async handle({ params }, actor) {
        if (!(await devices.remove(actor, idIn(params.device, missing)))) throw new ProblemError(missing);
        return { empty: true };
      },
    }),
  ];
}
