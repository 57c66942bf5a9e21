import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binary } from './binaries.ts'
import { ClusterError } from './cluster-error.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { type Credentials, newCredentials, readCredentials, writeCredentials } from './credentials.ts'
import { ACCESS_RULES, settingArgs } from './postgres-settings.ts'
import { syncFolder } from './private-file.ts'
import { ROLES_MADE, roleStatements } from './role-sql.ts'
import { run } from './run.ts'
import type { User, Way } from './unprivileged.ts'

type Log = (line: string) => void

/**
 * Sees that the folder holds a cluster and that we have its passwords, and answers these.
 * A new cluster is made beside its place and moved there whole, and credentials.json is written last: whatever
 * interrupts this, the next start either goes on or begins again. Never removes a cluster that held somebody's data:
 * throws `cluster-damaged` instead. No PostgreSQL may be running in the folder.
 */
export async function ensureCluster(folder: ClusterFolder, way: Way, log: Log): Promise<Credentials> {
  const known = readCredentials(folder.dir)
  if (known) {
    if (!existsSync(join(folder.pg, 'PG_VERSION'))) throw damaged(folder, 'its database is missing or incomplete')
    if (way.user) giveAll(folder.pg, way.user)
    removeRemains(folder)
    return known
  }
  const credentials = newCredentials()
  if (!(await adoptUnknown(folder, way, credentials, log))) await makeNew(folder, way, credentials)
  writeCredentials(folder.dir, credentials)
  return credentials
}

/** A database without our credentials: whole (they were lost, or never written), or what an interrupted initdb left. */
async function adoptUnknown(folder: ClusterFolder, way: Way, credentials: Credentials, log: Log): Promise<boolean> {
  if (!existsSync(folder.pg)) return false
  if (way.user) giveAll(folder.pg, way.user)
  const failure = await setRoles(folder.pg, way, credentials)
  if (failure === undefined) {
    log(`the passwords of the database in ${folder.dir} were missing: new ones are set`)
    return true
  }
  if (holdsDatabases(folder.pg)) throw damaged(folder, failure)
  const aside = `${folder.pg}.unfinished-${Temporal.Now.instant().epochMilliseconds}`
  renameSync(folder.pg, aside)
  log(`an unfinished database was found and set aside as ${aside}: it holds nothing and may be deleted`)
  return false
}

async function makeNew(folder: ClusterFolder, way: Way, credentials: Credentials): Promise<void> {
  let failure = ''
  for (const locale of CHARACTER_LOCALES) {
    removeRemains(folder)
    const making = mkdtempSync(join(folder.dir, MAKING))
    if (way.user) giveAll(making, way.user)
    const made = await run(way.command(binary(way.root, 'initdb'), initArgs(making, locale)))
    failure = made.status === 0 ? ((await setRoles(making, way, credentials)) ?? '') : made.errors.trim()
    if (!failure) {
      renameSync(making, folder.pg)
      syncFolder(folder.dir)
      return
    }
    if (!failure.includes('locale')) break
  }
  removeRemains(folder)
  throw new ClusterError('did-not-start', `No database could be made in ${folder.dir}: ${failure}`)
}

/** A name of its own each time: an initdb whose server was killed works on for a while, and removes its folder if it fails. */
const MAKING = 'pg.new-'

/** What is not finished is nobody's. What such an initdb is still writing stays until the next time. */
function removeRemains(folder: ClusterFolder): void {
  for (const name of readdirSync(folder.dir).filter(name => name.startsWith(MAKING)))
    try {
      rmSync(join(folder.dir, name), { recursive: true, force: true })
    } catch {}
}

/**
 * Text is kept in UTF-8 and sorted by code point, by PostgreSQL's own rules: the same order on every machine and after every
 * upgrade, so that an index never rots. The system's locale is still asked what a letter is, by pg_trgm: C would know English only.
 */
const CHARACTER_LOCALES = ['C.UTF-8', 'C.utf8', 'en_GB.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']

function initArgs(pg: string, characters: string): string[] {
  const locale = ['--locale=C', `--lc-ctype=${characters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  // Nobody can connect before the passwords are set: our own access rules replace these.
  return ['-D', pg, '-U', 'postgres', '--encoding=UTF8', ...locale, '--auth=reject', '--no-instructions']
}

/** Sets roles, passwords and access rules, with nobody else connected. Undefined when done, else what went wrong. */
async function setRoles(pg: string, way: Way, credentials: Credentials): Promise<string | undefined> {
  const args = ['--single', '-D', pg, ...settingArgs({}), 'postgres']
  const ran = await run(way.command(binary(way.root, 'postgres'), args), roleStatements(credentials))
  if (ran.status !== 0 || !ran.output.includes(ROLES_MADE)) return ran.errors.trim() || 'the roles could not be made'
  writeFileSync(join(pg, 'pg_hba.conf'), ACCESS_RULES, { flush: true })
  return undefined
}

/** initdb's own databases have numbers below 16384 (PostgreSQL's FirstNormalObjectId); any other was made by somebody. */
function holdsDatabases(pg: string): boolean {
  const base = join(pg, 'base')
  return existsSync(base) && readdirSync(base).some(name => Number(name) >= 16384)
}

function giveAll(path: string, user: User): void {
  if (statSync(path).uid === user.uid) return
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
  chownSync(path, user.uid, user.gid)
}

function damaged(folder: ClusterFolder, why: string): ClusterError {
  return new ClusterError(
    'cluster-damaged',
    `The database in ${folder.dir} cannot be used (${why}). Nothing was changed: restore the folder, or choose another with --data.`,
  )
}
