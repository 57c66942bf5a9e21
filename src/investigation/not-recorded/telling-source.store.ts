import { sql } from 'kysely'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import { between } from '../day/case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import { typeLabel } from '../open-case.ts'
import { onGround, type Scope } from '../open-cases.store.ts'
import { type RiskFacts, riskOf } from '../risk.ts'
import { tellBy } from './telling.ts'

type Untold = {
  incidentId: string
  caseId: string
  number: number
  incidentType: string
  decidedAt: Temporal.Instant
  by: string
  byName: string
  vulnerable: boolean
  triage: RiskFacts['triage']
}

/** Whoever reported something that is not recorded, and was not told: on the day of who decided it, and of whoever leads on its ground. */
export const notRecordedSource: TaskSource = {
  kind: 'not-recorded',
  label: 'To tell: no crime recorded',
  read: async (tx, { scope, now, words }) => {
    const ofCase = scope.caseId ? sql`i.case_id = ${scope.caseId}::uuid` : sql`true`
    const rows = await rowsOf(
      tx,
      sql<Untold>`
      select i.id as "incidentId", i.case_id as "caseId", i.number, i.incident_type as "incidentType", d.decided_at as "decidedAt", d.by, d.by_name as "byName",
        k.vulnerable, (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage
      from investigation.crime_decision d join response.incident i on i.id = d.incident_id join contact.contact k on k.id = i.contact_id
      where d.decision = 'not-crime' and ${ofCase} and ${whose(scope)}
        and not exists (select from investigation.no_crime_told t where t.decision_id = d.id)
        and not exists (select from investigation.crime_decision c where c.incident_id = i.id and c.decision = 'crime')
      order by d.decided_at, d.id limit ${MOST}`,
    )
    if (rows.length === 0) return []
    const holidays = await readBankHolidays(tx)
    return rows.map(one => {
      const sensitive = words.incidentTypes.find(type => type.code === one.incidentType)?.sensitive
      const risk = riskOf({ triage: one.triage, enhanced: false, sensitive: sensitive ? [sensitive] : [] })
      return {
        kind: 'not-recorded',
        key: `not-recorded:${one.incidentId}`,
        caseId: one.caseId,
        crimeId: null,
        of: `Incident ${one.number}`,
        offence: typeLabel(one.incidentType, words),
        ownerId: one.by,
        owner: one.byName,
        risk,
        what: 'Tell whoever reported it that no crime is recorded, and why',
        why: `${one.byName} decided it ${between(one.decidedAt, now)} ago, and nobody has told them`,
        due: tellBy(one.decidedAt, one.vulnerable || one.triage === 'high', holidays),
        started: one.decidedAt,
        perishesAt: null,
        nowFrom: null,
        hardEnd: null,
        fixed: null,
        href: `/incidents/${one.incidentId}/not-recorded`,
      }
    })
  },
}

function whose(scope: Scope) {
  if (scope.of === 'force') return sql`true`
  if (scope.of !== 'team') return sql`d.by = ${scope.ownerId}`
  return sql`(d.by = any(${[...scope.ownerIds]}::text[]) or ${onGround(scope.base)})`
}
