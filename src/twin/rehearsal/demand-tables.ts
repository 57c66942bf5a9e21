/** How people reach a force in a rehearsal. */
export const CHANNELS = ['999', '101', 'online'] as const
export type Channel = (typeof CHANNELS)[number]

/** What a day of contact looks like. Shares need not add to one; hours and weekdays are London's, Monday first. */
export type DemandMix = {
  perDay: Readonly<Record<Channel, number>>
  hourShares: readonly number[]
  weekdayShares: readonly number[]
  /** How much likelier than usual it is that a contact of this hour is a 999 call. */
  emergencyTilt: readonly number[]
  /** A further factor for 00:00-04:00 on Saturdays and Sundays. */
  weekendNightTilt: number
}

/** Yearly volumes and where they were published; `synthetic` marks our own assumption. */
export const VOLUMES = [
  {
    channel: '999',
    perYear: 207_422,
    period: '2024',
    synthetic: false,
    source:
      'Calls received by Staffordshire Police: https://lichfieldlive.co.uk/2025/04/06/emergency-call-response-by-police-has-improved-across-staffordshire-bosses-say/',
  },
  {
    channel: '101',
    perYear: 338_270,
    period: 'April 2024 to March 2025',
    synthetic: false,
    source:
      'Calls to Staffordshire Police, national 101 data: https://www.staffordshiresmartalert.co.uk/Alerts/A/277639/101-non-emergency-average-call-wait-call-data-published',
  },
  {
    channel: 'online',
    perYear: 54_750,
    period: 'any year',
    synthetic: true,
    source: 'Assumption: one online report for about ten calls (150 a day). No force figure was found.',
  },
] as const satisfies readonly {
  channel: Channel
  perYear: number
  period: string
  synthetic: boolean
  source: string
}[]

/**
 * Share of a day's incidents by London hour, %. Source: all incidents of Cheshire Police (a neighbouring force), 2015
 * to 2019, read off the hour-of-day chart of the public repository maczokni/n8_cov (commit 12456c5) to about 0.2 of a
 * point; 23:00 is interpolated. Assumption: contacts arrive as incidents do.
 */
export const HOUR_SHARES = [
  3.9, 2.5, 1.9, 1.5, 1.1, 1.0, 1.1, 1.9, 3.2, 4.4, 5.0, 5.3, 5.7, 5.8, 6.2, 6.5, 6.3, 6.3, 6.0, 5.9, 5.5, 4.8, 4.3,
  4.1,
] as const

/** Share of a week's incidents, Monday to Sunday, %. Source: the same charts. */
export const WEEKDAY_SHARES = [14.1, 14.1, 14.3, 14.3, 15.1, 14.7, 13.4] as const

/**
 * Synthetic, after one published picture of an unnamed force's emergency deployments, which peak from 18:00 to 22:00,
 * run on past midnight and about double in the small hours of Saturday and Sunday
 * (http://web.ukonline.co.uk/bjlogie/demand.htm).
 */
export const EMERGENCY_TILT = [
  1.7, 1.8, 1.8, 1.7, 1.5, 1.3, 1.1, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.85, 0.9, 0.95, 1.0, 1.15, 1.2, 1.3, 1.4, 1.5,
  1.6,
] as const

/** The built-in demand: the published yearly volumes over 365 days, 1,495 calls and about 150 online reports a day. */
export const PUBLISHED_MIX: DemandMix = {
  perDay: { '999': perDay('999'), '101': perDay('101'), online: perDay('online') },
  hourShares: HOUR_SHARES,
  weekdayShares: WEEKDAY_SHARES,
  emergencyTilt: EMERGENCY_TILT,
  weekendNightTilt: 1.35,
}

function perDay(channel: Channel): number {
  return VOLUMES.filter(row => row.channel === channel).reduce((sum, row) => sum + row.perYear, 0) / 365
}
