import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Right } from '../access/rights.ts'
import type { StaffRole } from '../access/roles.ts'
import type { Tx } from '../db/connect.ts'

/** argon2id at 19 MiB, two passes, one lane: the OWASP floor, so that a shift change of eighty sign-ins does not stall calls. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON)
}

export type Account = { id: string; name: string; role: StaffRole; hash: string | null; disabled: boolean }

export async function findAccount(tx: Tx, username: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select a.id, a.name, a.role, p.hash, a.disabled_at is not null as disabled
    from platform.account a left join platform.password p on p.account_id = a.id
    where a.username = ${username.toLowerCase()}`.execute(tx)
  return rows[0]
}

let decoy: Promise<string> | undefined

/** Takes the same time for a name that does not exist: the answer must not tell which names do (ASVS 6.3.8). */
export async function passwordFits(account: Account | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has')
  const stored = account?.hash ?? (await decoy)
  const fits = await verify(stored, password)
  return fits && account?.hash != null && !account.disabled
}

export type NewAccount = {
  username: string
  name: string
  role: StaffRole
  collar?: string | null
  team?: string | null
  demonstration?: boolean
  rights?: readonly Right[]
  id?: string
}

/** Adds or updates accounts by username, with one password hash for all: for installing a force, not for people's own. */
export async function putAccounts(tx: Tx, accounts: readonly NewAccount[], passwordHash: string | null): Promise<void> {
  for (const account of accounts) {
    const { rows } = await sql<{ id: string }>`
      insert into platform.account (username, name, role, collar, team, demonstration)
      values (${account.username.toLowerCase()}, ${account.name}, ${account.role}, ${account.collar ?? null}, ${account.team ?? null}, ${account.demonstration ?? false})
      on conflict (username) do update set name = excluded.name, role = excluded.role, collar = excluded.collar, team = excluded.team
      returning id`.execute(tx)
    if (passwordHash)
      await sql`insert into platform.password (account_id, hash) values (${rows[0]!.id}::uuid, ${passwordHash})
        on conflict (account_id) do nothing`.execute(tx)
    for (const right of account.rights ?? [])
      await giveRight(tx, rows[0]!.id, right, { by: 'the force file', from: null })
  }
}

/** Gives a right, from always where the force file says so; whoever holds it already keeps it. */
export async function giveRight(
  tx: Tx,
  accountId: string,
  right: Right,
  given: { by: string; from: Temporal.Instant | null },
): Promise<void> {
  await sql`insert into platform.account_right (account_id, code, from_at, given_by)
    values (${accountId}::uuid, ${right}, coalesce(${given.from}::timestamptz, 'epoch'), ${given.by})
    on conflict (account_id, code) where until_at is null do nothing`.execute(tx)
}

/** Ends a right now. False where nobody held it. What was done under it stands: the row is kept with its two ends. */
export async function takeRight(tx: Tx, accountId: string, right: Right, at: Temporal.Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update platform.account_right set until_at = greatest(${at}::timestamptz, from_at + interval '1 microsecond')
    where account_id = ${accountId}::uuid and code = ${right} and until_at is null`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

export type HeldRight = { code: Right; fromAt: Temporal.Instant; givenBy: string }

/** The rights that an account holds, each with who gave it. */
export async function readRights(tx: Tx, accountId: string): Promise<HeldRight[]> {
  const { rows } = await sql<HeldRight>`
    select code, from_at as "fromAt", given_by as "givenBy" from platform.account_right
    where account_id = ${accountId}::uuid and until_at is null order by code`.execute(tx)
  return rows
}

const WINDOW_MINUTES = 15
const MOST_FAILURES = 10

/** Guessing is slowed by account, in the database, so that it holds across nodes and restarts. */
export async function tooManyFailures(tx: Tx, username: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from platform.sign_in_attempt where username = ${username.toLowerCase()} and not succeeded
      and at > clock_timestamp() - make_interval(mins => ${WINDOW_MINUTES})`.execute(tx)
  return rows[0]!.n >= MOST_FAILURES
}

export async function noteAttempt(tx: Tx, username: string, succeeded: boolean): Promise<void> {
  await sql`insert into platform.sign_in_attempt (username, succeeded) values (${username.toLowerCase().slice(0, 200)}, ${succeeded})`.execute(
    tx,
  )
}
