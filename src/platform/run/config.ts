import { resolve } from 'node:path'
import { type MessageConfig, readMessageConfig } from './message-config.ts'

/** What the environment and the command line say, read once at start. Nothing else reads `process.env`. */
export type Config = {
  dataDir: string
  /** The owner's login; requests are served under the app role by SET ROLE unless `appUrl` is given. */
  databaseUrl: string | undefined
  appUrl: string | undefined
  logLevel: 'silent' | 'info' | 'warn'
  proxyHops: number
  /** What the telephone switch signs its reports with, the same on every node; without one that door stays shut. At least 32 characters. */
  switchToken?: string | undefined
  /** What courts, prosecutors and prisons sign their events with; without one that door stays shut. At least 32 characters. */
  justiceToken?: string | undefined
  /** What makes PDFs, if it is not at one of its usual places. */
  chromium?: string | undefined
  /** What one address may send by the public forms: at once, and a minute after that. */
  publicWrites: { burst: number; perMinute: number } | undefined
  /** How messages to victims leave. */
  messages?: MessageConfig | undefined
}

export function readConfig(opts: { data?: string | undefined }, env: NodeJS.ProcessEnv = process.env): Config {
  const level = env.ANSWERABLE_LOG
  return {
    dataDir: resolve(opts.data ?? env.ANSWERABLE_DATA ?? 'data'),
    databaseUrl: opts.data ? undefined : env.DATABASE_URL || undefined,
    appUrl: env.DATABASE_APP_URL || undefined,
    proxyHops: whole(env.ANSWERABLE_PROXY_HOPS) ?? 0,
    publicWrites: publicWrites(env),
    switchToken: env.ANSWERABLE_TELEPHONY_TOKEN || undefined,
    justiceToken: long(env.ANSWERABLE_JUSTICE_TOKEN),
    chromium: env.CHROMIUM || undefined,
    messages: readMessageConfig(env),
    logLevel: level === 'silent' || level === 'info' ? level : 'warn',
  }
}

function publicWrites(env: NodeJS.ProcessEnv): Config['publicWrites'] {
  const burst = whole(env.ANSWERABLE_PUBLIC_BURST)
  const perMinute = whole(env.ANSWERABLE_PUBLIC_PER_MINUTE)
  return burst && perMinute ? { burst, perMinute } : undefined
}

/** A token that could be guessed is none. */
function long(text: string | undefined): string | undefined {
  return text && text.length >= 32 ? text : undefined
}

function whole(text: string | undefined): number | undefined {
  return text && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
