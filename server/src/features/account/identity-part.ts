import type { Config } from '../../config/setting.ts';
import type { Database } from '../../db/connections.ts';
import type { Route } from '../../http/routes.ts';
import type { Log } from '../../observability/log.ts';
import type { Identity } from '../../security/identity.ts';
import { OidcProvider } from '../../security/oidc/oidc-provider.ts';
import type { ResolveActor } from '../../security/session.ts';
import { AdmissionService } from '../invitations/admission-service.ts';
import { invitationRoutes } from '../invitations/invitation-routes.ts';
import { InvitationService } from '../invitations/invitation-service.ts';
import { securitySettingsRoutes } from '../security-settings/security-settings-routes.ts';
import { accountRoutes } from './account-routes.ts';
import { AccountService } from './account-service.ts';
import { providerRoutes } from './provider-routes.ts';
import { ProviderService } from './provider-service.ts';
import { removeFactorRoutes } from './remove-factor-routes.ts';
import { resetRoutes } from './reset-routes.ts';
import { ResetService } from './reset-service.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { SignInService } from './sign-in-service.ts';

export interface IdentityPart {
  readonly identity: Identity;
  readonly database: Pick<Database, 'people' | 'owner'>;
  readonly config: Pick<Config, 'baseUrl' | 'oidcProviders' | 'smtpUrl'>;
  readonly resolveActor: ResolveActor;
  readonly log: Log;
}

/** Everything about signing in, one's own account, and being let in. */
export function identityRoutes({ identity, database, config, resolveActor, log }: IdentityPart): Route[] {
  const { people, owner } = database;
  const { baseUrl, oidcProviders } = config;
  const sendsMail = config.smtpUrl !== null;
  const issuers = oidcProviders.map(({ issuer }) => issuer);
  const admissions = new AdmissionService({ owner, identity, issuers });
  const providers = oidcProviders.map((settings) => new OidcProvider(settings, baseUrl));
  const labelOf = (issuer: string) => oidcProviders.find((one) => one.issuer === issuer)?.label ?? issuer;
  const accounts = new AccountService({ identity, people, labelOf, appName: `Nativ (${new URL(baseUrl).hostname})` });
  return [
    ...signInRoutes({
      signIns: new SignInService({ identity, log, issuers }),
      resolveActor,
      providers: oidcProviders.map(({ id, label }) => ({ id, label })),
      sendsMail,
    }),
    ...providerRoutes(new ProviderService({ identity, providers, admissions, log })),
    ...resetRoutes(new ResetService(identity)),
    ...accountRoutes(accounts),
    ...secondFactorRoutes(accounts),
    ...removeFactorRoutes({ people }),
    ...invitationRoutes({
      invitations: new InvitationService({ people, identity, baseUrl, sendsMail }),
      admissions,
    }),
    ...securitySettingsRoutes({ people, issuers }),
  ];
}
