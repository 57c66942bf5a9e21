import { fileURLToPath } from 'node:url'
import { putLevels } from './investigation/carrying/levels.store.ts'
import { putSettlements } from './people/settlements.store.ts'
import { ROLE_NAMES, systemWho } from './platform/access/roles.ts'
import { hashPassword, putAccounts } from './platform/auth/accounts.ts'
import { realNow } from './platform/clock/clock.ts'
import type { Db, OwnerPool } from './platform/db/connect.ts'
import { inContext } from './platform/db/context.ts'
import type { Force } from './platform/force/force.ts'
import { type Installed, readInstallation, saveInstallation } from './platform/force/installation.ts'
import { ensureBankHolidays } from './platform/holidays/ensure-bank-holidays.ts'
import { lastFactOf } from './platform/log/last-fact.ts'
import { record } from './platform/log/record.ts'
import { putResources } from './response/resources.store.ts'
import { importDirectory } from './victim/support/directory.command.ts'

export type InstallOptions = {
  rehearsal: boolean
  /** Only ever given in a demonstration: real people set their own. */
  demonstrationPassword?: string
}

/**
 * Makes a migrated database this force's: what it is (by the owner, since the app may not change that), then its bank
 * holidays, settlements, bases, resources and accounts. Running it again with a newer file updates them.
 */
export async function installForce(owner: OwnerPool, db: Db, force: Force, opts: InstallOptions): Promise<void> {
  await saveInstallation(owner, { force, rehearsal: opts.rehearsal })
  await ensureBankHolidays(owner)
  const passwordHash =
    force.kind === 'demonstration' && opts.demonstrationPassword ? await hashPassword(opts.demonstrationPassword) : null
  if (force.kind === 'demonstration') await importDirectory(db, MADE_UP_DIRECTORY)
  const who = systemWho('install')
  await inContext(db, who, async tx => {
    await putSettlements(tx, force)
    await putResources(tx, force)
    // A live force's accounts are made by its administrators: the file's people are demonstration accounts only.
    const accounts = force.kind === 'demonstration' ? force.staff.filter(person => person.username !== null) : []
    await putAccounts(
      tx,
      accounts.map(person => ({
        username: person.username!,
        name: person.name,
        role: person.role,
        collar: person.collar,
        team: person.team,
        rights: person.rights ?? [],
        demonstration: true,
      })),
      passwordHash,
    )
    if (force.kind === 'demonstration') await putLevels(tx, force, { at: realNow(), by: who })
    await record(tx, {
      kind: 'force-installed',
      caseId: null,
      at: realNow(),
      by: who,
      body: { edition: force.edition, kind: force.kind, accounts: accounts.length },
    })
  })
}

/** Who helps victims in a demonstration: made up, as its people are. */
const MADE_UP_DIRECTORY = fileURLToPath(new URL('../seeds/support-directory.csv', import.meta.url))

/** What this database is, once installing it came to its end: one that was cut short (a kill, a full disk) is installed again. */
export async function readInstalled(owner: OwnerPool, db: Db): Promise<Installed | undefined> {
  const installed = await readInstallation(owner)
  return installed && (await lastFactOf(db, 'force-installed')) ? installed : undefined
}

/** Everybody's in a demonstration, and nobody's anywhere else: printed at start so that a newcomer can sign in. */
export const DEMONSTRATION_PASSWORD = 'a rehearsal is not real'

/** Who may sign in to a demonstration, one of each role; nothing in a live force. */
export function demonstrationLines(force: Force): string[] {
  if (force.kind !== 'demonstration') return []
  const firsts = new Map<string, string>()
  // The accounts made for stepping in have a plain word for a name; the others are people's own.
  for (const person of force.staff)
    if (person.username && !person.username.includes('.') && !firsts.has(person.role))
      firsts.set(person.role, person.username)
  return [
    `${force.name}: a demonstration with synthetic people. Sign in with the password "${DEMONSTRATION_PASSWORD}" as:`,
    ...[...firsts].map(([role, username]) => `  ${username.padEnd(16)} ${ROLE_NAMES[role as keyof typeof ROLE_NAMES]}`),
  ]
}
