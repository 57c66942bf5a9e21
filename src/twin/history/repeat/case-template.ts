import type { NoticeKind } from '../../../investigation/notices/notice-rules.ts'
import { owing } from '../../../investigation/notices/owing.ts'
import type { BankHolidays } from '../../../platform/working-days.ts'
import type { PlayedCase, Row } from './case-rows.ts'
import { movedTime } from './moved-times.ts'
import { type Around, openSlots, type Slots, type Telling } from './slots.ts'
import { fillText, type Text } from './template-text.ts'

/** A case that was played, ready to be told again: what stays of each row as text, and what is another each time. */
export type CaseTemplate = {
  /** Which case was played. */
  readonly caseId: string
  readonly crimes: number
  readonly slots: Slots
  readonly heads: readonly Text[]
  readonly rows: readonly { readonly table: string; readonly text: Text }[]
  readonly facts: readonly Text[]
}
/** One telling of a case in JSON, row by row. */
export type Told = {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly table: string; readonly json: string }[]
  readonly facts: readonly string[]
}

export function templateOf(played: PlayedCase, around: Around & { holidays: BankHolidays }): CaseTemplate {
  const slots = openSlots(played, around)
  return {
    caseId: played.facts[0]!.case_id,
    crimes: played.crimes,
    slots,
    heads: played.heads.map(head => slots.read(head)),
    rows: played.rows.map(({ table, row }) => {
      const dueIn = countedAnew(table, row, around.holidays)
      return { table, text: slots.read(dueIn ? { ...row, due_at: slots.workedOut(dueIn) } : row, table) }
    }),
    facts: played.facts.map(fact => slots.read(fact)),
  }
}

/** A day that was counted in working days is counted again: elsewhere in the calendar other days are holidays. */
function countedAnew(table: string, row: Row, holidays: BankHolidays): ((telling: Telling) => string) | undefined {
  if (table !== 'investigation.notice' || typeof row.due_at !== 'string') return undefined
  const kind = row.kind as NoticeKind
  const dueFrom = (owedAt: string, enhanced: boolean) =>
    owing(kind, enhanced, Temporal.Instant.from(owedAt), holidays).dueAt?.toString()
  const was = Temporal.Instant.from(row.due_at).toString()
  const enhanced = [false, true].find(one => dueFrom(row.owed_at as string, one) === was)
  if (enhanced === undefined) return undefined
  return ({ weeks }) => dueFrom(movedTime(row.owed_at as string)(weeks), enhanced) ?? movedTime(was)(weeks)
}

/** `drawn`: the next number of a sequence. */
export function tellAgain(template: CaseTemplate, telling: Telling, drawn: (sequence: string) => number): Told {
  const values = template.slots.valuesFor(telling, drawn)
  return {
    heads: template.heads.map(text => fillText(text, values)),
    rows: template.rows.map(({ table, text }) => ({ table, json: fillText(text, values) })),
    facts: template.facts.map(text => fillText(text, values)),
  }
}
