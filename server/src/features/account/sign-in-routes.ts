import type { SecondFactorProof, SessionState, SignedIn, SignIn } from '@nativ/schemas';
import { defineRoute, type Route, type RouteRequest } from '../../http/routes.ts';
import type { ResolveActor } from '../../security/session.ts';
import { proofOf } from './proof-of.ts';
import { sessionOf } from './session-of.ts';
import { setCookies } from './set-cookies.ts';
import type { SignInService } from './sign-in-service.ts';

export interface SignInRoutesParts {
  readonly signIns: SignInService;
  readonly resolveActor: ResolveActor;
  readonly providers: SessionState['providers'];
  readonly sendsMail: boolean;
}

/** Nobody needs more for an address and a password. */
const limits = { bodyBytes: 16 * 1024 };

export function signInRoutes({ signIns, resolveActor, providers, sendsMail }: SignInRoutesParts): Route[] {
  return [
    defineRoute<{ body: SignIn; response: SignedIn }>({
      method: 'post',
      path: '/api/auth/sign-in/email',
      summary: 'Sign in by e-mail and password',
      open: 'It is the way in.',
      body: 'nativ:api/sign-in',
      limits,
      response: { status: 200, schema: 'nativ:api/signed-in' },
      errors: ['session.wrong-password', 'session.password-off', 'attempts.too-many', 'request.cross-site'],
      handle: async ({ raw, body, response }) => {
        const { standing, cookies } = await signIns.withPassword(raw, body);
        setCookies(response, cookies);
        return { json: { standing } };
      },
    }),
    defineRoute<{ response: SessionState }>({
      method: 'get',
      path: '/api/v1/session',
      summary: 'Whether somebody is signed in, and which ways of signing in there are',
      open: 'The sign-in page asks it before anybody is signed in.',
      response: { status: 200, schema: 'nativ:api/session-state' },
      errors: [],
      handle: async ({ raw }) => {
        const actor = await resolveActor(raw);
        const standing = actor === null ? 'none' : (actor.session?.standing ?? 'whole');
        return { json: { standing, providers, sendsMail, passwordSignIn: await signIns.takesPasswords() } };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/auth/sign-out',
      summary: 'Sign out',
      open: 'Ending a session takes nothing but the session, whatever it is good for.',
      response: { status: 204 },
      errors: ['request.cross-site'],
      handle: async ({ raw, response }: RouteRequest) => {
        setCookies(response, await signIns.out(raw));
        return { empty: true };
      },
    }),
    defineRoute<{ body: SecondFactorProof }>({
      method: 'post',
      path: '/api/v1/session/second-factor',
      summary: 'Show the second factor, after the password',
      permission: 'session.prove',
      body: 'nativ:api/second-factor-proof',
      limits,
      response: { status: 204 },
      errors: ['account.wrong-code', 'attempts.too-many'],
      handle: async ({ raw, body, response }, actor) => {
        const cookies = await signIns.prove(raw, sessionOf(actor), proofOf(body));
        setCookies(response, cookies);
        return { empty: true };
      },
    }),
  ];
}
