import type { ChannelRow, GradeRow, GradeSet, IncidentType } from '../../src/platform/force/policy.ts'

/** Everything dated starts here: the first year the bank-holiday table knows. Not the day the policy was born. */
export const SINCE = '2019-01-01'

const CLOCK = {
  clockStart: 'contact-answered',
  clockStop: 'first-resource-at-scene',
} as const satisfies Partial<GradeRow>

export const GRADE_SETS: readonly GradeSet[] = [
  {
    id: 'demonstration-grades',
    label: 'Grades of the demonstration',
    from: SINCE,
    to: null,
    grades: [
      {
        code: 'immediate',
        label: 'Immediate',
        rank: 1,
        urbanMinutes: 15,
        ruralMinutes: 20,
        compliancePct: 90,
        ...CLOCK,
        source:
          'Common target of English forces (15 minutes in towns, 20 in the country, 90%), the same minutes as in the national standards announced on 26 January 2026 (press reports); the clock is our choice',
      },
      {
        code: 'priority',
        label: 'Priority',
        rank: 2,
        urbanMinutes: 60,
        ruralMinutes: 60,
        compliancePct: null,
        ...CLOCK,
        source: 'Common target of English forces, which ranges from 30 minutes to 4 hours; no share published',
      },
      {
        code: 'scheduled',
        label: 'Scheduled',
        rank: 3,
        urbanMinutes: 1440,
        ruralMinutes: 1440,
        compliancePct: null,
        ...CLOCK,
        source: 'Demonstration policy: 24 hours, the shorter end of the 24 to 48 hours that forces publish',
      },
      {
        code: 'resolve',
        label: 'Resolve without attending',
        rank: 4,
        urbanMinutes: null,
        ruralMinutes: null,
        compliancePct: null,
        clockStart: 'contact-answered',
        clockStop: 'resolved',
        source: 'No attendance is promised, so no minutes: judged by how well it was closed',
      },
    ],
  },
]

const NO_STANDARD = 'No national standard was found'

const noStandard = (code: string, label: string, is: { live: boolean; emergency: boolean }): ChannelRow => ({
  code,
  label,
  ...is,
  answerSeconds: null,
  answerPct: null,
  source: NO_STANDARD,
})

export const CHANNELS: readonly ChannelRow[] = [
  {
    code: '999',
    label: '999 call',
    live: true,
    emergency: true,
    answerSeconds: 10,
    answerPct: 90,
    source: 'National: 90% within 10 seconds, published every month since November 2021',
  },
  {
    code: '101',
    label: '101 call',
    live: true,
    emergency: false,
    answerSeconds: null,
    answerPct: null,
    source: NO_STANDARD,
  },
  {
    code: 'online',
    label: 'Online report',
    live: false,
    emergency: false,
    answerSeconds: null,
    answerPct: null,
    source: NO_STANDARD,
  },
  noStandard('web-chat', 'Web chat', { live: true, emergency: false }),
  noStandard('email', 'Email', { live: false, emergency: false }),
  noStandard('social', 'Social media message', { live: false, emergency: false }),
  noStandard('front-counter', 'Front counter', { live: true, emergency: false }),
  noStandard('officer', 'Reported by an officer', { live: true, emergency: false }),
  noStandard('partner', 'Another agency', { live: true, emergency: false }),
  noStandard('emergency-text', 'Text to 999', { live: true, emergency: true }),
  noStandard('relay', 'Relay call', { live: true, emergency: true }),
  noStandard('bsl', '999 BSL video call', { live: true, emergency: true }),
]

/** Every crime type that data.police.uk publishes has at least one, so that imported demand can be told as incidents. */
export const INCIDENT_TYPES: readonly IncidentType[] = [
  type('domestic', 'Domestic abuse', 'Violence and sexual offences', 'priority', 'domestic'),
  type('violence', 'Assault or fight', 'Violence and sexual offences', 'immediate'),
  type('sexual-offence', 'Rape or sexual offence', 'Violence and sexual offences', 'priority', 'sexual'),
  type('stalking', 'Stalking or harassment', 'Violence and sexual offences', 'priority', 'stalking'),
  type('robbery', 'Robbery', 'Robbery', 'immediate'),
  type('theft-from-person', 'Theft from a person', 'Theft from the person', 'scheduled'),
  type('burglary-now', 'Burglary happening now', 'Burglary', 'immediate'),
  type('burglary-found', 'Burglary found afterwards', 'Burglary', 'scheduled'),
  type('vehicle-crime', 'Theft of or from a vehicle', 'Vehicle crime', 'resolve'),
  type('bicycle-theft', 'Bicycle theft', 'Bicycle theft', 'resolve'),
  type('shoplifting', 'Shoplifting', 'Shoplifting', 'resolve'),
  type('theft', 'Other theft', 'Other theft', 'resolve'),
  type('damage', 'Criminal damage or arson', 'Criminal damage and arson', 'scheduled'),
  type('asb', 'Anti-social behaviour', 'Anti-social behaviour', 'scheduled'),
  type('public-order', 'Threats or disorder', 'Public order', 'priority'),
  type('hate', 'Hate crime or incident', 'Public order', 'priority', 'hate'),
  type('drugs', 'Drugs', 'Drugs', 'scheduled'),
  type('weapon', 'Person with a weapon', 'Possession of weapons', 'immediate'),
  type('other-crime', 'Another crime', 'Other crime', 'resolve'),
  type('missing', 'Missing person', null, 'priority', 'missing'),
  type('welfare', 'Worry about somebody', null, 'priority', 'mental-health'),
  type('child', 'Child at risk', null, 'immediate', 'child'),
  type('collision', 'Road collision', null, 'priority'),
  type('silent-call', 'Silent or dropped 999 call', null, 'priority'),
]

function type(
  code: string,
  label: string,
  crimeType: IncidentType['crimeType'],
  gradeHint: IncidentType['gradeHint'],
  sensitive: IncidentType['sensitive'] = null,
): IncidentType {
  return { code, label, crimeType, gradeHint, sensitive }
}
