import { systemWho } from '../access/roles.ts'
import type { Db } from '../db/connect.ts'
import { inContext } from '../db/context.ts'

export async function countFacts(db: Db): Promise<number> {
  return inContext(db, systemWho('count'), async tx => {
    const row = await tx
      .selectFrom('platform.fact')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  })
}
