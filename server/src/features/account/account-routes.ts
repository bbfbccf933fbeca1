import type { Account, AccountPatch, PasswordChange, SignInSessionList } from '@nativ/schemas';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { AccountService } from './account-service.ts';
import { sessionOf } from './session-of.ts';

/** What people see and change of their own account. Only who is signed in has one: a token opens none of it. */
export function accountRoutes(accounts: AccountService): Route[] {
  return [
    defineRoute<{ response: Account }>({
      method: 'get',
      path: '/api/v1/account',
      summary: 'What I sign in with',
      permission: 'account.secure',
      response: { status: 200, schema: 'nativ:api/account' },
      errors: [],
      handle: async (_request, actor) => ({ json: await accounts.read(actor, sessionOf(actor)) }),
    }),
    defineRoute<{ body: AccountPatch }>({
      method: 'patch',
      path: '/api/v1/account',
      summary: 'Change my name',
      permission: 'workspace.use',
      body: 'nativ:api/account-patch',
      response: { status: 204 },
      errors: [],
      handle: async ({ body }, actor) => {
        sessionOf(actor);
        await accounts.rename(actor, body.name);
        return { empty: true };
      },
    }),
    defineRoute<{ body: PasswordChange }>({
      method: 'post',
      path: '/api/v1/account/password',
      summary: 'Change my password; all my other sessions end',
      permission: 'workspace.use',
      body: 'nativ:api/password-change',
      response: { status: 204 },
      errors: ['account.wrong-password', 'password.weak', 'attempts.too-many'],
      handle: async ({ body, raw, response }, actor) => {
        const cookie = await accounts.changePassword(actor, sessionOf(actor), body, requestLanguage(raw));
        response.append('Set-Cookie', cookie);
        return { empty: true };
      },
    }),
    defineRoute<{ response: SignInSessionList }>({
      method: 'get',
      path: '/api/v1/account/sessions',
      summary: 'Where I am signed in',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/sign-in-session-list' },
      errors: [],
      handle: async (_request, actor) => ({ json: { items: await accounts.sessions(sessionOf(actor)) } }),
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/account/sessions/:sessionId/end',
      summary: 'Sign out one of my devices',
      permission: 'workspace.use',
      response: { status: 204 },
      errors: ['account.session-not-found'],
      handle: async ({ params }, actor) => {
        await accounts.endSession(sessionOf(actor), params.sessionId ?? '');
        return { empty: true };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/account/end-other-sessions',
      summary: 'Sign out all my other devices',
      permission: 'workspace.use',
      response: { status: 204 },
      errors: [],
      handle: async (_request, actor) => {
        await accounts.endOtherSessions(sessionOf(actor));
        return { empty: true };
      },
    }),
  ];
}
