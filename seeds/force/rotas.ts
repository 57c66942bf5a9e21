import type { ShiftPattern, Team } from '../../src/platform/force/staffing.ts'

/** A Monday, from which every rota is counted. */
const ANCHOR = '2024-01-01'

type Times = ShiftPattern['times']

const RESPONSE_TIMES: Times = [
  { code: 'early', label: 'Early', start: '07:00', end: '17:00' },
  { code: 'late', label: 'Late', start: '14:00', end: '00:00' },
  { code: 'night', label: 'Night', start: '21:00', end: '07:00' },
]
const ROOM_TIMES: Times = [
  { code: 'day', label: 'Day', start: '07:00', end: '19:00' },
  { code: 'night', label: 'Night', start: '19:00', end: '07:00' },
]
const DAY_LATE_TIMES: Times = [
  { code: 'day', label: 'Day', start: '08:00', end: '18:00' },
  { code: 'late', label: 'Late', start: '14:00', end: '00:00' },
]

/** Synthetic rotas of common shapes; the real force's are not public. Each team is on one of them. */
export function rotasFor(teams: readonly Team[]): ShiftPattern[] {
  const ids = (kind: Team['kind'], wanted: RegExp = /./) =>
    teams.filter(team => team.kind === kind && wanted.test(team.id)).map(team => team.id)

  return [
    // Five teams: two of each shift, then four days off. One team on each shift, whatever the day; two when shifts
    // overlap, in the afternoon and late evening.
    pattern(
      'response',
      'Response, five teams',
      RESPONSE_TIMES,
      cycle('early 2, late 2, night 2, rest 4'),
      ids('response').map(team => ({ team, offset: 2 * 'abcde'.indexOf(team.at(-1)!) })),
    ),
    // Contact centre and control room work twelve hours, four on and four off.
    pattern(
      'rooms',
      'Contact and control, four teams',
      ROOM_TIMES,
      cycle('day 2, night 2, rest 4'),
      [...ids('contact', /^contact-\d$/), ...ids('control')].map(team => ({
        team,
        offset: 2 * (Number(team.at(-1)) - 1),
      })),
    ),
    // More voices for the afternoon and evening, when most people call.
    pattern(
      'swing',
      'Contact, busy hours',
      [{ code: 'swing', label: 'Swing', start: '14:00', end: '02:00' }],
      cycle('swing 4, rest 4'),
      ids('contact', /swing/).map((team, at) => ({ team, offset: 4 * at })),
    ),
    pattern('day-late', 'Neighbourhood and investigation', DAY_LATE_TIMES, cycle('day 3, late 3, rest 4'), [
      ...ids('neighbourhood').map((team, at) => ({ team, offset: at })),
      ...ids('investigation').map((team, at) => ({ team, offset: (at + 5) % 10 })),
    ]),
    pattern(
      'weekdays',
      'Weekdays',
      [{ code: 'day', label: 'Day', start: '08:00', end: '18:00' }],
      cycle('day 5, rest 2'),
      [...ids('victim-care'), ...ids('performance')].map(team => ({ team, offset: 0 })),
    ),
  ]
}

function pattern(id: string, name: string, times: Times, days: string[], teams: ShiftPattern['teams']): ShiftPattern {
  return { id, name, anchor: ANCHOR, times, cycle: days, teams }
}

/** `early 2, rest 1` as early, early, rest. */
function cycle(days: string): string[] {
  return days.split(', ').flatMap(run => {
    const [code = '', count] = run.split(' ')
    return Array.from({ length: Number(count) }, () => code)
  })
}
