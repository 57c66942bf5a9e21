// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'victim.update': UpdateTable
  }
}

export interface UpdateTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  what_is_new: string
  what_happens_next: string
  next_by: string
  answers: string | null
  told: 'message' | 'by-phone' | 'in-person'
  told_at: Temporal.Instant | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  seq: Generated<number>
  notices: Generated<string[]>
}
