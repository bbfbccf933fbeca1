import type { LinkToken, PasswordReset, PasswordResetRequest } from '@nativ/schemas';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { ResetService } from './reset-service.ts';

const limits = { bodyBytes: 16 * 1024 };

export function resetRoutes(resets: ResetService): Route[] {
  return [
    defineRoute<{ body: PasswordResetRequest }>({
      method: 'post',
      path: '/api/v1/password-resets',
      summary: 'Ask for a link for a new password, by mail',
      open: 'Whoever has forgotten the password cannot sign in. The answer says nothing of whether the address is known.',
      body: 'nativ:api/password-reset-request',
      limits,
      response: { status: 202 },
      errors: ['attempts.too-many'],
      handle: async ({ body, raw }) => {
        await resets.request(body.email, { address: raw.ip ?? '', language: requestLanguage(raw) });
        return { empty: true, status: 202 };
      },
    }),
    defineRoute<{ body: LinkToken; response: PasswordResetRequest }>({
      method: 'post',
      path: '/api/v1/password-resets/look-up',
      summary: 'Whose link for a new password this is',
      open: 'The link is the key.',
      body: 'nativ:api/link-token',
      limits,
      response: { status: 200, schema: 'nativ:api/password-reset-request' },
      errors: ['link.bad', 'attempts.too-many'],
      handle: async ({ body, raw }) => ({ json: await resets.look(body.token, raw.ip ?? '') }),
    }),
    defineRoute<{ body: PasswordReset }>({
      method: 'post',
      path: '/api/v1/password-resets/complete',
      summary: 'Choose a new password, with the link; it ends all sessions',
      open: 'The link is the key, and it works once.',
      body: 'nativ:api/password-reset',
      limits,
      response: { status: 204 },
      errors: ['link.bad', 'password.weak', 'attempts.too-many'],
      handle: async ({ body, raw, response }) => {
        const from = { address: raw.ip ?? '', language: requestLanguage(raw) };
        response.append('Set-Cookie', await resets.reset(body, from));
        return { empty: true };
      },
    }),
  ];
}
