import { z } from 'zod'
import { RIGHT_NAMES, RIGHTS } from '../access/rights.ts'
import { ROLE_NAMES } from '../access/roles.ts'
import type { Tx } from '../db/connect.ts'
import { action } from '../http/action.ts'
import type { App, Deps } from '../http/app-type.ts'
import { page } from '../http/page.ts'
import { record, type Stamp } from '../log/record.ts'
import { accept, refuse } from '../outcome.ts'
import { Collar, Team } from './account-fields.ts'
import { teamFits, teamsToChoose } from './account-place.ts'
import { giveRight, readRights, takeRight } from './accounts.ts'
import { forgetSessionsOf } from './sessions.ts'

const Username = z.object({ username: z.string().max(60) })
const OneRight = z.object({ right: z.enum(RIGHTS, { error: 'Choose a right of the list' }) })
const OWN = 'You cannot give yourself a right: ask another administrator'

async function hold(tx: Tx, username: string) {
  return tx
    .selectFrom('platform.account')
    .select(['id', 'username', 'disabled_at', 'collar', 'team'])
    .where('username', '=', username)
    .forUpdate()
    .executeTakeFirst()
}

/** One account: where its person works, and what they may do beside their role. Each right is given and taken by itself. */
export function accountRightsRoutes(app: App, deps: Deps): void {
  const next = ({ username }: { username: string }) => `/accounts/${username}/rights`

  page(app, deps, {
    name: 'read-account',
    summary: 'One account: its collar number, team and rights',
    path: '/accounts/:username/rights',
    params: Username,
    can: 'manage accounts',
    reads: 'nothing personal',
    view: 'platform/auth/account-rights.njk',
    title: 'Rights, collar and team',
    load: async (tx, { params, who }) => {
      const account = await tx
        .selectFrom('platform.account')
        .select(['id', 'username', 'name', 'role', 'collar', 'team', 'disabled_at as disabledAt'])
        .where('username', '=', params.username)
        .executeTakeFirst()
      if (!account) return undefined
      const { id, ...shown } = account
      const held = await readRights(tx, id)
      return {
        account: shown,
        own: id === who.id,
        roles: ROLE_NAMES,
        teams: teamsToChoose(deps.force),
        rights: RIGHTS.map(code => ({
          code,
          name: RIGHT_NAMES[code],
          held: held.find(one => one.code === code) ?? null,
        })),
      }
    },
  })

  action(app, deps, {
    name: 'give-right',
    summary: 'Give somebody a right beside their role',
    path: '/accounts/:username/rights/give',
    params: Username,
    body: OneRight,
    can: 'manage accounts',
    fact: 'account-right-given',
    act: async (tx, { params, body, stamp, who }) => {
      const account = await hold(tx, params.username)
      if (!account) return undefined
      if (account.id === who.id) return refuse('own-account', OWN)
      if (account.disabled_at) return refuse('already-ended', 'This account has been ended: it can hold no right')
      if ((await readRights(tx, account.id)).some(one => one.code === body.right))
        return refuse('already-held', 'This person holds this right already', 'right')
      await giveRight(tx, account.id, body.right, { by: who.name, from: stamp.at })
      await noteRight(tx, 'account-right-given', account, body.right, stamp)
      return accept({ username: account.username, right: body.right })
    },
    next,
  })

  action(app, deps, {
    name: 'take-right',
    summary: 'Take a right away: it ends at once, and what was done under it stands',
    path: '/accounts/:username/rights/take',
    params: Username,
    body: OneRight,
    can: 'manage accounts',
    fact: 'account-right-taken',
    act: async (tx, { params, body, stamp }) => {
      const account = await hold(tx, params.username)
      if (!account) return undefined
      if (!(await takeRight(tx, account.id, body.right, stamp.at)))
        return refuse('not-held', 'This person does not hold this right', 'right')
      await noteRight(tx, 'account-right-taken', account, body.right, stamp)
      return accept({ username: account.username, right: body.right })
    },
    next,
  })

  action(app, deps, {
    name: 'place-account',
    summary: 'Set the collar number and the team of an account',
    path: '/accounts/:username/place',
    params: Username,
    body: z.object({ collar: Collar, team: Team }),
    can: 'manage accounts',
    fact: 'account-placed',
    act: async (tx, { params, body, stamp }) => {
      const account = await hold(tx, params.username)
      if (!account) return undefined
      // A team of before that the force no longer has may stay: only a change must fit.
      const fits = body.team === account.team ? accept(null) : teamFits(deps.force, body.team)
      if (!fits.ok) return fits
      await tx.updateTable('platform.account').set(body).where('id', '=', account.id).execute()
      await record(tx, {
        ...stamp,
        kind: 'account-placed',
        caseId: null,
        about: account.id,
        body: { username: account.username, ...body, before: { collar: account.collar, team: account.team } },
      })
      return accept({ username: account.username })
    },
    next,
  })
}

async function noteRight(
  tx: Tx,
  kind: 'account-right-given' | 'account-right-taken',
  { id, username }: { id: string; username: string },
  right: string,
  stamp: Stamp,
): Promise<void> {
  forgetSessionsOf(id)
  await record(tx, { ...stamp, kind, caseId: null, about: id, body: { username, right } })
}
