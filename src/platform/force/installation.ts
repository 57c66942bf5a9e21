import type pg from 'pg'
import type { Force } from './force.ts'

export type Installed = { force: Force; rehearsal: boolean }

/** What this database is, or undefined before the first start. */
export async function readInstallation(pool: pg.Pool): Promise<Installed | undefined> {
  const { rows } = await pool.query<Installed>('select force, rehearsal from platform.installation')
  return rows[0]
}

/** Says what this database is. By the owner: the app may not change it. Whether it is a rehearsal is said once and for all. */
export async function saveInstallation(owner: pg.Pool | pg.Client, { force, rehearsal }: Installed): Promise<void> {
  await owner.query(
    `insert into platform.installation (force_name, kind, rehearsal, force) values ($1, $2, $3, $4)
     on conflict (one) do update set force_name = excluded.force_name, force = excluded.force`,
    [force.name, force.kind, rehearsal, JSON.stringify(force)],
  )
}
