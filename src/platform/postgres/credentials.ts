import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { readPrivate, writePrivate } from './private-file.ts'

/** How to reach the cluster: the port it had last, and the password of each role. */
export type Credentials = { port: number; superuser: string; owner: string; app: string }
export type ClusterRole = Exclude<keyof Credentials, 'port'>

/** The owner migrates and owns every table; the app works under row-level security and owns nothing (design section 3). */
export const ROLES: Record<ClusterRole, string> = {
  superuser: 'postgres',
  owner: 'answerable_owner',
  app: 'answerable_app',
}

const SHAPE = z.object({ port: z.number().int(), superuser: z.string(), owner: z.string(), app: z.string() })

/** Passwords of 192 random bits each, in letters that need no escape in a URL. Port 0: none yet. */
export function newCredentials(): Credentials {
  const password = () => randomBytes(24).toString('base64url')
  return { port: 0, superuser: password(), owner: password(), app: password() }
}

/** Undefined when there are none, or none that can be understood. */
export function readCredentials(dataDir: string): Credentials | undefined {
  return SHAPE.safeParse(readPrivate(join(dataDir, 'credentials.json'))).data
}

export function writeCredentials(dataDir: string, credentials: Credentials): void {
  writePrivate(join(dataDir, 'credentials.json'), credentials)
}

export function urlFor(credentials: Credentials, port: number, role: ClusterRole, database: string): string {
  return `postgres://${ROLES[role]}:${credentials[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`
}
