import type { Channel } from './channels.ts'

/** What every row of the wall says of its contact. */
export type Shown = {
  contactId: string
  caseId: string
  number: number
  channel: Channel
  offeredAt: Temporal.Instant
  callerNumber: string | null
}

type Row = {
  id: string
  case_id: string
  number: number
  channel: Channel
  offered_at: Temporal.Instant
  caller_number: string | null
}

export const shown = (row: Row): Shown => ({
  contactId: row.id,
  caseId: row.case_id,
  number: row.number,
  channel: row.channel,
  offeredAt: row.offered_at,
  callerNumber: row.caller_number,
})
