import type {
  InvitationAccept,
  InvitationCreate,
  InvitationList,
  InvitationOffer,
  InvitationSent,
  LinkToken,
} from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { setCookies } from '../account/set-cookies.ts';
import { idIn } from '../route-parts.ts';
import type { AdmissionService } from './admission-service.ts';
import type { InvitationService } from './invitation-service.ts';

export interface InvitationRoutesParts {
  readonly invitations: InvitationService;
  readonly admissions: AdmissionService;
}

const path = '/api/v1/invitations';
const limits = { bodyBytes: 16 * 1024 };

export function invitationRoutes(parts: InvitationRoutesParts): Route[] {
  return [...adminRoutes(parts), ...guestRoutes(parts)];
}

function adminRoutes({ invitations }: InvitationRoutesParts): Route[] {
  const permission = 'workspace.administer';
  return [
    defineRoute<{ response: InvitationList }>({
      method: 'get',
      path,
      summary: 'Invitations that are open',
      permission,
      response: { status: 200, schema: 'nativ:api/invitation-list' },
      errors: [],
      handle: async (_request, actor) => ({ json: { items: await invitations.list(actor) } }),
    }),
    defineRoute<{ body: InvitationCreate; response: InvitationSent }>({
      method: 'post',
      path,
      summary: 'Invite somebody',
      permission,
      body: 'nativ:api/invitation-create',
      response: { status: 201, schema: 'nativ:api/invitation-sent' },
      errors: ['invitation.person-exists', 'invitation.already-open', 'attempts.too-many'],
      handle: async ({ body }, actor) => ({ json: await invitations.send(actor, body) }),
    }),
    defineRoute<{ response: InvitationSent }>({
      method: 'post',
      path: `${path}/:invitationId/send-again`,
      summary: 'Send an invitation again, with another link; the one before works no more',
      permission,
      response: { status: 200, schema: 'nativ:api/invitation-sent' },
      errors: ['invitation.not-found', 'attempts.too-many'],
      handle: async ({ params }, actor) => ({
        json: await invitations.sendAgain(actor, idIn(params.invitationId, 'invitation.not-found')),
      }),
    }),
    defineRoute({
      method: 'post',
      path: `${path}/:invitationId/revoke`,
      summary: 'Take an invitation back',
      permission,
      response: { status: 204 },
      errors: ['invitation.not-found'],
      handle: async ({ params }, actor) => {
        await invitations.revoke(actor, idIn(params.invitationId, 'invitation.not-found'));
        return { empty: true };
      },
    }),
  ];
}

function guestRoutes({ admissions }: InvitationRoutesParts): Route[] {
  return [
    defineRoute<{ body: LinkToken; response: InvitationOffer }>({
      method: 'post',
      path: `${path}/look-up`,
      summary: 'What an invitation offers',
      open: 'Whoever is invited is nobody here yet: the link is the key.',
      body: 'nativ:api/link-token',
      limits,
      response: { status: 200, schema: 'nativ:api/invitation-offer' },
      errors: ['link.bad', 'attempts.too-many'],
      handle: async ({ body, raw }) => ({ json: await admissions.look(body.token, raw.ip ?? '') }),
    }),
    defineRoute<{ body: InvitationAccept }>({
      method: 'post',
      path: `${path}/accept`,
      summary: 'Accept an invitation, and sign in',
      open: 'Whoever is invited is nobody here yet: the link is the key, and it works once.',
      body: 'nativ:api/invitation-accept',
      limits,
      response: { status: 204 },
      errors: ['link.bad', 'password.weak', 'session.password-off', 'account.wrong-password', 'attempts.too-many'],
      handle: async ({ body, raw, response }) => {
        const from = { address: raw.ip ?? null, userAgent: raw.headers['user-agent'] ?? null };
        setCookies(response, await admissions.accept(body, from));
        return { empty: true };
      },
    }),
  ];
}
