/** Only what Postgres needs: its locale must not depend on who starts it, and it needs none of our secrets. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}
