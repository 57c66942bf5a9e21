import { sql } from 'kysely'
import { type ReferralDue, referralsDue } from '../../support/referrals-due.store.ts'
import { soonUntil } from '../care-section.ts'
import { type CareSource, MOST, PEOPLE, PERSON, type PersonRow, personOf, theirs } from '../care-source.store.ts'

type Kind = Exclude<ReferralDue['kind'], 'to-refer'>
const WHAT: Record<Kind, { what: string; why: string; deed: string }> = {
  'plan-changed': {
    what: 'Tell the service how it may reach them now',
    why: 'That changed after the referral was sent: the service would use the old way',
    deed: 'The referral',
  },
  failed: {
    what: 'See to a referral that failed',
    why: 'It did not reach the service, or they cannot take it',
    deed: 'The referral',
  },
  'to-send': { what: 'Send the referral', why: 'It was decided and has not gone out', deed: 'The letter' },
  'not-acknowledged': {
    what: 'Ring the service: has it the referral?',
    why: 'It was sent, and nobody there has said that they have it',
    deed: 'The referral',
  },
}

/** Referrals for support that wait for somebody; a referral that nobody has decided yet stands with the other rights. */
export const referralSource: CareSource = {
  kind: 'referral',
  label: 'Referrals for support',
  read: async (tx, ask) => {
    const waiting = (await referralsDue(tx, ask.now)).filter(one => one.kind !== 'to-refer').slice(0, MOST)
    const { rows } = await sql<PersonRow>`
      select ${PERSON} from ${PEOPLE} where v.id = any(${waiting.map(one => one.victimId)}::uuid[]) and ${theirs(ask)}`.execute(
      tx,
    )
    return waiting.flatMap(one => {
      const row = rows.find(person => person.victimId === one.victimId)
      if (!row) return []
      const { what, why, deed } = WHAT[one.kind as Kind]
      const late = one.dueAt === null || Temporal.Instant.compare(one.dueAt, ask.now) <= 0
      const today = one.dueAt !== null && Temporal.Instant.compare(one.dueAt, soonUntil(ask.now)) <= 0
      return {
        ...personOf(row, ask.force),
        kind: 'referral',
        key: `referral:${one.kind}:${one.href}`,
        section: late ? ('late' as const) : today ? ('soon' as const) : ('later' as const),
        what: `${what}: ${one.listingName}`,
        why: one.kind === 'failed' && one.ownerName ? `${why}. ${one.ownerName} was to see to it` : why,
        reach: null,
        due: one.dueAt,
        started: one.startedAt,
        clocks: [],
        deeds: [{ text: deed, href: one.href }],
      }
    })
  },
}
