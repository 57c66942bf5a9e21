import type { RiskLevel } from '../risk.ts'
import type { OffenceGroup } from './offence-groups.ts'

/** How often at most a victim goes without a word, proposed before they have been asked. The first row that fits counts. */
type Row = {
  readonly days: number
  readonly because: string
  readonly fits: (of: { groups: readonly OffenceGroup[]; risk: RiskLevel; enhanced: boolean }) => boolean
}
type FrequencyPack = {
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly rows: readonly Row[]
}

const CLOSE: readonly OffenceGroup[] = ['domestic', 'stalking', 'sexual', 'held']

export const FREQUENCY_PACKS: readonly FrequencyPack[] = [
  {
    from: '2019-01-01',
    to: null,
    source:
      'Our proposal: no national number was found; the Code says as often as is agreed with the victim (victims.md 5, R6.PREF)',
    rows: [
      { days: 7, because: 'the risk is high', fits: ({ risk }) => risk === 'high' },
      {
        days: 7,
        because: 'whoever did it may be near them',
        fits: ({ groups }) => groups.some(one => CLOSE.includes(one)),
      },
      { days: 14, because: 'their rights are enhanced', fits: ({ enhanced }) => enhanced },
      { days: 14, because: 'nobody knows the risk yet', fits: ({ risk }) => risk === 'not-known' },
      { days: 28, because: 'nothing says that it should be sooner', fits: () => true },
    ],
  },
]

export type ProposedContact = { days: number; because: string; source: string }

/** What a plan proposes on a London day. What a victim asked for stands before it. */
export function proposedContact(of: Parameters<Row['fits']>[0], day: Temporal.PlainDate): ProposedContact {
  const on = day.toString()
  const pack = FREQUENCY_PACKS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? FREQUENCY_PACKS[0]!
  const { days, because } = pack.rows.find(row => row.fits(of))!
  return { days, because, source: pack.source }
}
