// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'investigation.withdrawal': WithdrawalTable
  }
}

export interface WithdrawalTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  victim_id: string
  route: 'said' | 'unreached'
  reasons: Generated<string[]>
  own_words: string | null
  checks: Generated<unknown>
  check_words: string | null
  safety: string
  evidence: unknown
  tries: Generated<unknown>
  heed: Generated<string[]>
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  decision: 'go-on' | 'more-time' | 'accept' | null
  decision_reason: string | null
  answered: string | null
  decided_at: Temporal.Instant | null
  decided_by: string | null
  decided_by_name: string | null
  fact_xid: Generated<string>
}
