// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'contact.written_word': WrittenWordTable
  }
}

export interface WrittenWordTable {
  contact_id: string
  case_id: string
  from_whom: string | null
  words: string
  came_in_at: Temporal.Instant
  emergency_words: Generated<string[]>
  high_harm: Generated<string[]>
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}
