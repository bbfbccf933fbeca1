import * as client from 'openid-client';
import type { OidcProviderSettings } from '../../config/setting.ts';

/** What has to be remembered between leaving for the provider and coming back. */
export interface Visit {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Whom the provider vouches for. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that the address was shown to be this person's. */
  readonly isEmailVerified: boolean;
  readonly name: string | null;
}

const timeoutSeconds = 10;
/** A provider that changes its addresses is noticed after so long. */
const discoveryMs = 60 * 60_000;

/**
 * A provider of OpenID Connect: code flow with PKCE, state and nonce. Issuer, audience, signature and times of what it
 * answers are checked by the library, the signature too, although the answer comes over a connection of our own.
 */
export class OidcProvider {
  readonly settings: OidcProviderSettings;
  private readonly redirectUri: string;
  private discovered: { readonly config: Promise<client.Configuration>; readonly at: number } | null = null;

  constructor(settings: OidcProviderSettings, baseUrl: string) {
    this.settings = settings;
    this.redirectUri = `${baseUrl}/api/auth/oidc/${settings.id}/callback`;
  }

  /** Where to send the browser. */
  async leave(): Promise<{ readonly address: URL; readonly visit: Visit }> {
    const visit = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope: 'openid email profile',
      state: visit.state,
      nonce: visit.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(visit.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { address, visit };
  }

  /**
   * Takes what the browser brings back.
   *
   * @param query with its question mark
   * @throws Error when anything of it is not as it must be
   */
  async comeBack(query: string, { state, nonce, codeVerifier }: Visit): Promise<Claims> {
    const config = await this.configuration();
    const tokens = await client.authorizationCodeGrant(config, new URL(`${this.redirectUri}${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    const idToken = tokens.claims();
    if (idToken === undefined) throw new Error('Expected an ID token from the provider, but found none.');
    // Many say the address at their user info endpoint alone; it must be of the same person.
    const told =
      idToken.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(config, tokens.access_token, idToken.sub)
        : idToken;
    return {
      issuer: this.settings.issuer,
      subject: idToken.sub,
      email: typeof told.email === 'string' ? told.email : null,
      isEmailVerified: told.email_verified === true,
      name: typeof told.name === 'string' ? told.name : null,
    };
  }

  /** Asked once an hour; a provider that was away is asked again the next time. */
  private configuration(): Promise<client.Configuration> {
    if (this.discovered && Date.now() - this.discovered.at < discoveryMs) return this.discovered.config;
    const { issuer, clientId, clientSecret } = this.settings;
    const address = new URL(issuer);
    const execute = [client.enableNonRepudiationChecks];
    // The settings let http through for this machine only.
    if (address.protocol === 'http:') execute.push(client.allowInsecureRequests);
    const options = { execute, timeout: timeoutSeconds };
    const config = client.discovery(address, clientId, clientSecret, undefined, options);
    const discovered = { config, at: Date.now() };
    this.discovered = discovered;
    config.catch(() => {
      if (this.discovered === discovered) this.discovered = null;
    });
    return config;
  }
}
