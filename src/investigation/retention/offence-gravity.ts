import type { Force } from '../../platform/force/force.ts'
import type { Sensitivity } from '../../platform/force/vocabulary.ts'

/** How grave an offence is for how long it is kept, dated; each row our proposal, with why. The first row that fits counts. */
type GravityRow = {
  readonly from: string
  readonly to: string | null
  readonly gravity: 1 | 2
  readonly because: string
  readonly sensitive?: readonly Sensitivity[]
  readonly offences?: readonly string[]
  readonly types?: readonly string[]
  readonly source: string
}

const OURS = 'Our proposal, not read at a source'
const SINCE = { from: '2019-01-01', to: null, source: OURS } as const

export const GRAVITIES: readonly GravityRow[] = [
  { gravity: 1, because: 'a sexual offence', sensitive: ['sexual'], ...SINCE },
  { gravity: 1, because: 'an offence against a child', sensitive: ['child'], ...SINCE },
  { gravity: 1, because: 'stalking', sensitive: ['stalking'], ...SINCE },
  {
    gravity: 1,
    because: 'an offence of the gravest kind',
    offences: [
      'assault-with-intent',
      'threats-to-kill',
      'kidnapping',
      'modern-slavery',
      'arson-endangering-life',
      'controlling-or-coercive',
      'rape',
      'sexual-assault',
      'stalking',
    ],
    ...SINCE,
  },
  { gravity: 2, because: 'domestic abuse', sensitive: ['domestic'], ...SINCE },
  { gravity: 2, because: 'hate', sensitive: ['hate'], ...SINCE },
  {
    gravity: 2,
    because: 'a violent or serious offence',
    types: ['Violence and sexual offences', 'Robbery', 'Possession of weapons'],
    offences: ['drugs-supply'],
    ...SINCE,
  },
]

export type Gravity = { gravity: 1 | 2 | 3; because: string }

/** `incidentType` counts too: an assault in a domestic incident is domestic abuse. An offence that the file no longer knows is taken for grave. */
export function gravityOf(
  offence: string,
  incidentType: string | null,
  day: Temporal.PlainDate,
  { offences, incidentTypes }: Pick<Force, 'offences' | 'incidentTypes'>,
): Gravity {
  const on = day.toString()
  const row = offences.find(one => one.code === offence)
  if (!row)
    return { gravity: 1, because: 'an offence that the force’s file no longer knows, until somebody says what it was' }
  const sensitive = [row.sensitive, incidentTypes.find(one => one.code === incidentType)?.sensitive]
  const fits = GRAVITIES.find(
    one =>
      one.from <= on &&
      (one.to === null || on < one.to) &&
      (one.sensitive?.some(what => sensitive.includes(what)) ||
        one.offences?.includes(offence) ||
        one.types?.includes(row.crimeType)),
  )
  return fits ? { gravity: fits.gravity, because: fits.because } : { gravity: 3, because: 'no grave offence' }
}
