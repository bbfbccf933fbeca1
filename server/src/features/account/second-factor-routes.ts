import type {
  AccountConfirmation,
  RecoveryCodes,
  SecondFactorConfirm,
  SecondFactorEnrolment,
  SecondFactorStart,
} from '@nativ/schemas';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { AccountService } from './account-service.ts';
import { sessionOf } from './session-of.ts';

const path = '/api/v1/account/second-factor';

export function secondFactorRoutes(accounts: AccountService): Route[] {
  return [
    defineRoute<{ body: SecondFactorStart; response: SecondFactorEnrolment }>({
      method: 'post',
      path: `${path}/start`,
      summary: 'Begin to set up an authenticator app',
      permission: 'account.secure',
      body: 'nativ:api/second-factor-start',
      response: { status: 200, schema: 'nativ:api/second-factor-enrolment' },
      errors: ['account.wrong-password', 'account.second-factor-on', 'attempts.too-many'],
      handle: async ({ body }, actor) => ({
        json: await accounts.beginSecondFactor(sessionOf(actor), body.password),
      }),
    }),
    defineRoute<{ body: SecondFactorConfirm; response: RecoveryCodes }>({
      method: 'post',
      path: `${path}/confirm`,
      summary: 'Turn the second factor on with the first code, and get the recovery codes',
      permission: 'account.secure',
      body: 'nativ:api/second-factor-confirm',
      response: { status: 200, schema: 'nativ:api/recovery-codes' },
      errors: ['account.wrong-code', 'account.second-factor-on', 'account.second-factor-off', 'attempts.too-many'],
      handle: async ({ body, response }, actor) => {
        const { codes, cookie } = await accounts.confirmSecondFactor(sessionOf(actor), body.code);
        response.append('Set-Cookie', cookie);
        return { json: { codes: [...codes] } };
      },
    }),
    defineRoute<{ body: AccountConfirmation; response: RecoveryCodes }>({
      method: 'post',
      path: `${path}/recovery-codes`,
      summary: 'Get ten new recovery codes; those before work no more',
      permission: 'workspace.use',
      body: 'nativ:api/account-confirmation',
      response: { status: 200, schema: 'nativ:api/recovery-codes' },
      errors: ['account.wrong-password', 'account.wrong-code', 'account.second-factor-off', 'attempts.too-many'],
      handle: async ({ body }, actor) => ({
        json: { codes: [...(await accounts.renewRecoveryCodes(sessionOf(actor), body))] },
      }),
    }),
    defineRoute<{ body: AccountConfirmation }>({
      method: 'post',
      path: `${path}/turn-off`,
      summary: 'Turn the second factor off, unless it is required',
      permission: 'workspace.use',
      body: 'nativ:api/account-confirmation',
      response: { status: 204 },
      errors: [
        'account.wrong-password',
        'account.wrong-code',
        'account.second-factor-off',
        'account.second-factor-kept',
        'attempts.too-many',
      ],
      handle: async ({ body, raw }, actor) => {
        await accounts.removeSecondFactor(sessionOf(actor), body, requestLanguage(raw));
        return { empty: true };
      },
    }),
  ];
}
