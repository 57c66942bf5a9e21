import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { RIGHT_NAMES, RIGHTS } from '../access/rights.ts'
import { ROLE_NAMES, STAFF_ROLES, systemWho } from '../access/roles.ts'
import { actAs } from '../db/context.ts'
import { action } from '../http/action.ts'
import type { App, Deps } from '../http/app-type.ts'
import { text } from '../http/fields.ts'
import { page } from '../http/page.ts'
import { record } from '../log/record.ts'
import { accept, refuse } from '../outcome.ts'
import { Collar, Rights, Team } from './account-fields.ts'
import { teamFits, teamsToChoose } from './account-place.ts'
import { findAccounts } from './accounts.store.ts'
import { giveRight, hashPassword } from './accounts.ts'
import { forgetSessionsOf } from './sessions.ts'

const NewAccount = z.object({
  username: text(40, 'Enter a user name').regex(
    /^[a-z][a-z0-9.-]{2,39}$/,
    'Use 3 to 40 lower-case letters, digits, dots and hyphens, a letter first',
  ),
  name: text(200, 'Enter the name'),
  role: z.enum(STAFF_ROLES, { error: 'Choose a role' }),
  collar: Collar,
  team: Team,
  rights: Rights,
})
const Find = z.object({
  find: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
const Username = z.object({ username: z.string().max(60) })

/** Accounts: who may sign in, made and ended by an administrator. */
export function accountsRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-accounts',
    summary: 'Accounts and their roles, fifty to a page, all or those whose user name or name has these words in it',
    path: '/accounts',
    query: Find,
    can: 'manage accounts',
    reads: 'nothing personal',
    view: 'platform/auth/accounts.njk',
    title: 'Accounts',
    load: async (tx, { query }) => ({
      ...(await findAccounts(tx, query)),
      roles: ROLE_NAMES,
      teams: Object.fromEntries(deps.force.teams.map(team => [team.id, team.name])),
    }),
  })

  action(app, deps, {
    name: 'add-account',
    summary: 'Add an account; its first password is shown once',
    path: '/accounts/new',
    body: NewAccount,
    can: 'manage accounts',
    fact: ['account-added', 'account-right-given'],
    view: 'platform/auth/account-new.njk',
    title: 'Add an account',
    status: 201,
    load: async () => ({
      roles: STAFF_ROLES.map(role => ({ value: role, text: ROLE_NAMES[role] })),
      rights: RIGHTS.map(right => ({ value: right, text: RIGHT_NAMES[right] })),
      teams: teamsToChoose(deps.force),
    }),
    conflicts: {
      account_username_key: {
        code: 'username-taken',
        message: 'Someone has this user name: choose another',
        field: 'username',
      },
    },
    act: async (tx, { body, stamp, who }) => {
      const { rights, ...fields } = body
      const fits = teamFits(deps.force, fields.team)
      if (!fits.ok) return fits
      const password = randomBytes(12).toString('base64url')
      const account = await tx.insertInto('platform.account').values(fields).returning('id').executeTakeFirstOrThrow()
      // Passwords are behind a wall that an administrator's own context cannot pass: only the hash goes in, as the system.
      const hash = await hashPassword(password)
      await actAs(tx, systemWho('accounts'))
      await sql`insert into platform.password (account_id, hash) values (${account.id}::uuid, ${hash})`.execute(tx)
      await actAs(tx, who)
      await record(tx, {
        ...stamp,
        kind: 'account-added',
        caseId: null,
        about: account.id,
        body: { username: body.username, role: body.role, collar: fields.collar, team: fields.team },
      })
      for (const right of rights) {
        await giveRight(tx, account.id, right, { by: who.name, from: stamp.at })
        await record(tx, {
          ...stamp,
          kind: 'account-right-given',
          caseId: null,
          about: account.id,
          body: { username: body.username, right },
        })
      }
      return accept({ username: body.username, firstPassword: password })
    },
    next: () => '/accounts',
  })

  action(app, deps, {
    name: 'disable-account',
    summary: 'End an account: its sessions end with it',
    path: '/accounts/:username/disable',
    params: Username,
    body: z.object({}),
    can: 'manage accounts',
    fact: 'account-disabled',
    act: async (tx, { params, stamp, who }) => {
      const account = await tx
        .selectFrom('platform.account')
        .select(['id', 'disabled_at'])
        .where('username', '=', params.username)
        .forUpdate()
        .executeTakeFirst()
      if (!account) return undefined
      if (account.id === who.id)
        return refuse('own-account', 'You cannot end your own account: ask another administrator')
      if (account.disabled_at) return refuse('already-ended', 'This account has been ended already')
      await tx.updateTable('platform.account').set({ disabled_at: stamp.at }).where('id', '=', account.id).execute()
      forgetSessionsOf(account.id)
      await record(tx, {
        ...stamp,
        kind: 'account-disabled',
        caseId: null,
        about: account.id,
        body: { username: params.username },
      })
      return accept({ username: params.username })
    },
    next: () => '/accounts',
  })
}
