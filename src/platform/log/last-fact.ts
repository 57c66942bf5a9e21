import { systemWho } from '../access/roles.ts'
import type { Db } from '../db/connect.ts'
import { inContext } from '../db/context.ts'

// biome-ignore lint/suspicious/noExplicitAny: each kind of fact defines its own body
export type LastFact = { by: string; at: Temporal.Instant; body: any }

/** The newest fact of this kind that belongs to no case: what an installing or an exercise last said of itself. */
export async function lastFactOf(db: Db, kind: string, by?: string): Promise<LastFact | undefined> {
  return inContext(db, systemWho('last fact'), tx =>
    tx
      .selectFrom('platform.fact')
      .select(['by', 'at', 'body'])
      .where('case_id', 'is', null)
      .where('kind', '=', kind)
      .$if(by !== undefined, query => query.where('by', '=', by!))
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
}
