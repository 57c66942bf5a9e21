import { resolve } from 'node:path'

/** What the environment and the command line say, read once at start. Nothing else reads `process.env`. */
export type Config = {
  dataDir: string
  /** The owner's login; requests are served under the app role by SET ROLE unless `appUrl` is given. */
  databaseUrl: string | undefined
  appUrl: string | undefined
  logLevel: 'silent' | 'info' | 'warn'
}

export function readConfig(opts: { data?: string | undefined }, env: NodeJS.ProcessEnv = process.env): Config {
  const level = env.ANSWERABLE_LOG
  return {
    dataDir: resolve(opts.data ?? env.ANSWERABLE_DATA ?? 'data'),
    databaseUrl: opts.data ? undefined : env.DATABASE_URL || undefined,
    appUrl: env.DATABASE_APP_URL || undefined,
    logLevel: level === 'silent' || level === 'info' ? level : 'warn',
  }
}
