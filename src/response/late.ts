import type { ShownIncident } from './board.ts'

export type LateRow = Pick<
  ShownIncident,
  'incidentId' | 'number' | 'what' | 'vulnerable' | 'gradeFace' | 'attendance' | 'attendBy' | 'place'
> & { assigned: readonly { callsign: string }[] }

/** Open incidents that nobody has reached and whose promise is over, or about to be. */
export type Late = { over: number; soon: number; rows: LateRow[] }

/** The two fastest grades are about a person at risk, and so is somebody vulnerable at any grade (danger.ts). */
const AT_RISK_RANK = 2
const atRisk = (one: LateRow) => one.vulnerable || one.gradeFace.rank <= AT_RISK_RANK

/**
 * Every grade, by risk: whoever is at risk first, then what is over before what is about to be, then the faster grade, then the longest over. A
 * scheduled call ten hours late is not to be found beneath sixty newer ones.
 */
export function lateOf(incidents: readonly LateRow[]): Late {
  const rows = incidents.filter(one => one.attendance === 'breached' || one.attendance === 'near')
  const over = rows.filter(one => one.attendance === 'breached').length
  return {
    over,
    soon: rows.length - over,
    rows: rows.toSorted(
      (a, b) =>
        Number(atRisk(b)) - Number(atRisk(a)) ||
        Number(b.attendance === 'breached') - Number(a.attendance === 'breached') ||
        a.gradeFace.rank - b.gradeFace.rank ||
        ends(a) - ends(b) ||
        a.number - b.number,
    ),
  }
}

const ends = ({ attendBy }: LateRow) => attendBy?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER
