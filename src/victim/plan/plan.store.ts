import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { hoursInWords } from '../../platform/hours-of-week.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { saveSafeContact } from '../safe-contact.store.ts'
import type { NewPlan, NotToKnow } from './new-plan.ts'
import type { Way } from './way.ts'

const COLUMNS =
  sql.raw(`p.id as "planId", p.victim_id as "victimId", p.case_id as "caseId", p.ways, p.wants, p.silent, p.code_word as "codeWord",
  p.seen_words as "seenWords", p.not_to_know as "notToKnow", p.every_days as "everyDays", p.every_words as "everyWords", p.by_whom as "byWhom",
  p.cannot_meet as "cannotMeet", p.words, p.checked_at as "checkedAt", p.checked_by_name as "checkedBy", p.next_check as "nextCheck", p.why,
  p.at, p.by_name as "byName"`)

export type KeptPlan = Omit<NewPlan, 'ways' | 'notToKnow'> & {
  planId: string
  victimId: string
  caseId: string
  ways: Way[]
  notToKnow: NotToKnow[]
  checkedAt: Temporal.Instant | null
  checkedBy: string | null
  at: Temporal.Instant
  byName: string
}

/** Every plan of a victim, the newest first: what was known when. */
export async function plansOf(tx: Tx, victimId: string): Promise<KeptPlan[]> {
  const { rows } = await sql<KeptPlan>`
    select ${COLUMNS} from victim.contact_plan p where p.victim_id = ${victimId}::uuid order by p.seq desc`.execute(tx)
  return rows
}

export async function latestPlan(tx: Tx, victimId: string): Promise<KeptPlan | undefined> {
  const { rows } = await sql<KeptPlan>`
    select ${COLUMNS} from victim.contact_plan p where p.victim_id = ${victimId}::uuid order by p.seq desc limit 1`.execute(
    tx,
  )
  return rows[0]
}

export async function readPlan(tx: Tx, planId: string): Promise<KeptPlan | undefined> {
  const { rows } =
    await sql<KeptPlan>`select ${COLUMNS} from victim.contact_plan p where p.id = ${planId}::uuid`.execute(tx)
  return rows[0]
}

/** A new plan, whole; and its first line where one way is enough to read. The log says that it was made, never where she can be reached. */
export async function savePlan(
  tx: Tx,
  stamp: Stamp,
  victim: { victimId: string; caseId: string },
  plan: NewPlan & { checkedNow: boolean },
  before: KeptPlan | undefined,
): Promise<{ planId: string }> {
  const planId = newId()
  const { victimId, caseId } = victim
  await tx
    .insertInto('victim.contact_plan')
    .values({
      id: planId,
      case_id: caseId,
      victim_id: victimId,
      ways: JSON.stringify(plan.ways),
      wants: plan.wants,
      silent: plan.silent,
      code_word: plan.codeWord,
      seen_words: plan.seenWords,
      not_to_know: JSON.stringify(plan.notToKnow),
      every_days: plan.everyDays,
      every_words: plan.everyWords,
      by_whom: plan.byWhom,
      cannot_meet: plan.cannotMeet,
      words: plan.words,
      checked_at: plan.checkedNow ? stamp.at : (before?.checkedAt ?? null),
      checked_by_name: plan.checkedNow ? stamp.by.name : (before?.checkedBy ?? null),
      next_check: plan.nextCheck,
      why: plan.why,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const first = plan.silent ? undefined : (plan.ways.find(way => way.safe && way.checked) ?? plan.ways[0])
  await saveSafeContact(tx, stamp, victim, {
    channel: first?.channel ?? 'none',
    reach: first?.reach ?? undefined,
    safe: first?.safe ?? false,
    checkedWithVictim: first?.checked ?? false,
    conditions: conditionsOf(plan, first),
    planId,
  })
  const body = {
    planId,
    victimId,
    ways: plan.ways.length,
    wants: plan.wants,
    contract: hasContract(plan),
    why: plan.why,
  }
  await record(tx, { ...stamp, kind: 'contact-plan-recorded', caseId, about: planId, body })
  return { planId }
}

/** How often and by whom was agreed, or why it cannot be as they asked: what the right to be asked needs. */
export const hasContract = (plan: Pick<NewPlan, 'everyDays' | 'everyWords' | 'cannotMeet'>): boolean =>
  Boolean(plan.everyDays ?? plan.everyWords ?? plan.cannotMeet)

/** The plan in a line, for whoever sees one way alone. The code word and who must not know stay on the plan. */
function conditionsOf(plan: NewPlan, way: Way | undefined): string | undefined {
  const hours = way && (way.days.length > 0 || way.from) ? [hoursInWords(way)] : []
  const seen = way?.shown === 'nothing' ? ['nothing may be seen'] : []
  const word = plan.codeWord ? ['a code word is agreed: see the plan'] : []
  const secret = plan.notToKnow.length > 0 ? ['somebody must not know: see the plan'] : []
  const voice = way?.channel === 'phone' && !way.voicemail ? ['no voicemail'] : []
  return [...hours, ...seen, ...voice, ...word, ...secret].join('; ') || undefined
}
