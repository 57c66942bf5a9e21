import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { STAFF_ROLES, type StaffRole, systemWho } from '../access/roles.ts'
import { realNow } from '../clock/clock.ts'
import { inContext } from '../db/context.ts'
import { record } from '../log/record.ts'
import { common, runCommand } from '../run/command.ts'
import { CommandFault } from '../run/command-fault.ts'
import { openDatabase } from '../run/open-database.ts'
import { hashPassword, putAccounts } from './accounts.ts'

type Opts = { username: string; name: string; role: string }

/** A live force's first administrator has nobody to ask: whoever runs the server makes the account, and it is a fact. */
export function accountCommand(program: Command): void {
  common(program.command('account-add').description('add an account and print its first password'))
    .requiredOption('--username <NAME>', 'lower-case letters, digits, dots')
    .requiredOption('--name <NAME>', "the person's name")
    .requiredOption('--role <ROLE>', STAFF_ROLES.join(', '))
    .action((opts: Opts, command: Command) =>
      runCommand(command, async ({ config, log }) => {
        const { username, name, role } = checked(opts)
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
            await putAccounts(tx, [{ username, name, role }], hash)
            await record(tx, { kind: 'account-added', caseId: null, at: realNow(), by: who, body: { username, role } })
          })
          return { json: { username, role, first_password: password }, text: `${username}: first password ${password}` }
        } finally {
          await opened.close()
        }
      }),
    )
}

function checked({ username, name, role }: Opts): { username: string; name: string; role: StaffRole } {
  if (!/^[a-z][a-z0-9.-]{2,39}$/.test(username))
    throw new CommandFault(
      'invalid-username',
      'Use 3 to 40 lower-case letters, digits, dots and hyphens, a letter first',
    )
  const known = STAFF_ROLES.find(one => one === role)
  if (!known) throw new CommandFault('invalid-role', `Choose a role of: ${STAFF_ROLES.join(', ')}`)
  return { username, name, role: known }
}
