import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { sql } from 'kysely'
import { RIGHTS, type Right } from '../access/rights.ts'
import { STAFF_ROLES, type StaffRole, systemWho } from '../access/roles.ts'
import { realNow } from '../clock/clock.ts'
import type { Tx } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import { record } from '../log/record.ts'
import { common, runCommand } from '../run/command.ts'
import { CommandFault } from '../run/command-fault.ts'
import { openDatabase } from '../run/open-database.ts'
import { COLLAR, Rights, TEAM } from './account-fields.ts'
import { giveRight, hashPassword, putAccounts } from './accounts.ts'

type Opts = { username: string; name: string; role: string; collar?: string; team?: string; right: string[] }

/** A live force's first administrator has nobody to ask: whoever runs the server makes the account, and it is a fact. */
export function accountCommand(program: Command): void {
  common(program.command('account-add').description('add an account and print its first password'))
    .requiredOption('--username <NAME>', 'lower-case letters, digits, dots')
    .requiredOption('--name <NAME>', "the person's name")
    .requiredOption('--role <ROLE>', STAFF_ROLES.join(', '))
    .option('--collar <NUMBER>', 'three to six digits, after one capital letter if the force uses one')
    .option('--team <TEAM>', "the id of a team in the force's file")
    .option('--right <RIGHT>', `may be given again: ${RIGHTS.join(', ')}`, (one, all: string[]) => [...all, one], [])
    .action((opts: Opts, command: Command) =>
      runCommand(command, async ({ config, log }) => {
        const { username, name, role, collar, team, rights } = checked(opts)
        const opened = await openDatabase({ config, log })
        try {
          const password = randomBytes(12).toString('base64url')
          const hash = await hashPassword(password)
          const who = systemWho('account-add')
          await inContext(opened.app.db, who, async tx => {
            const taken = await tx
              .selectFrom('platform.account')
              .select('id')
              .where('username', '=', username)
              .executeTakeFirst()
            if (taken)
              throw new CommandFault('username-taken', `${username} has an account already: choose another user name`)
            await putAccounts(tx, [{ username, name, role, collar, team }], hash)
            await record(tx, {
              kind: 'account-added',
              caseId: null,
              at: realNow(),
              by: who,
              body: { username, role, collar, team },
            })
            await giveRights(tx, username, rights)
          })
          return {
            json: { username, role, rights, first_password: password },
            text: `${username}: first password ${password}`,
          }
        } finally {
          await opened.close()
        }
      }),
    )
}

async function giveRights(tx: Tx, username: string, rights: readonly Right[]): Promise<void> {
  const by = systemWho('account-add')
  for (const right of rights) {
    const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
      select id, platform.now() as at from platform.account where username = ${username}`.execute(tx)
    await giveRight(tx, rows[0]!.id, right, { by: 'account-add', from: rows[0]!.at })
    const body = { username, right }
    await record(tx, { kind: 'account-right-given', caseId: null, about: rows[0]!.id, at: realNow(), by, body })
  }
}

type Checked = {
  username: string
  name: string
  role: StaffRole
  collar: string | null
  team: string | null
  rights: Right[]
}

function checked({ username, name, role, collar = '', team = '', right }: Opts): Checked {
  if (!/^[a-z][a-z0-9.-]{2,39}$/.test(username))
    throw new CommandFault(
      'invalid-username',
      'Use 3 to 40 lower-case letters, digits, dots and hyphens, a letter first',
    )
  const known = STAFF_ROLES.find(one => one === role)
  if (!known) throw new CommandFault('invalid-role', `Choose a role of: ${STAFF_ROLES.join(', ')}`)
  if (collar && !COLLAR.test(collar))
    throw new CommandFault('invalid-collar', 'Use three to six digits, after one capital letter if your force uses one')
  if (team && !TEAM.test(team))
    throw new CommandFault(
      'invalid-team',
      "Use the id of a team in the force's file: lower-case letters, digits, hyphens",
    )
  const rights = Rights.safeParse(right)
  if (!rights.success) throw new CommandFault('invalid-right', `Choose a right of: ${RIGHTS.join(', ')}`)
  return { username, name, role: known, collar: collar || null, team: team || null, rights: rights.data }
}
