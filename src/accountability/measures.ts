/** What a figure counts, in words that a member of the public can hold us to. */
export type MeasureDefinition = {
  id: string
  headline: 'answered quickly' | 'attended rapidly' | 'dealt with effectively'
  question: string
  definition: string
  clockStart: string | null
  clockStop: string | null
  unit: 'percent' | 'seconds' | 'minutes' | 'count'
  /** What is left out, or counted apart; never hidden. */
  exclusions: string
  /** What the definition follows. */
  source: string
}

const PUBLISHED_999 =
  'The measure published monthly for each force since November 2021: offered to answered, bands under 10, 10 to under 60, 60 seconds and over'
const OWN_101 = 'No national target: the same clock as for 999'
const GRADES =
  "The force's own grade set, with its clock; 15 minutes in towns and 20 in the country in the demonstration"
const RECORDING = 'Home Office Counting Rules for recorded crime: within 24 hours of the report'
const OFFERED = 'The call reaches the force'
const ANSWERED = 'A person answers'
const NOT_WAITS =
  'Calls that rang off first are counted apart, by where they were. Answered calls without a known start are counted as cannot tell, never as quick'

/** The measures of the public page, of the staff's, and of the command line: one list. */
export const MEASURES = [
  {
    id: 'answered-999-within-10-seconds',
    headline: 'answered quickly',
    unit: 'percent',
    question: 'How many 999 calls do we answer within 10 seconds?',
    definition: '999 calls answered within 10 seconds of reaching us, of all 999 calls answered',
    clockStart: OFFERED,
    clockStop: ANSWERED,
    exclusions: NOT_WAITS,
    source: PUBLISHED_999,
  },
  {
    id: 'answered-999-median',
    headline: 'answered quickly',
    unit: 'seconds',
    question: 'How long does a 999 caller usually wait?',
    definition: 'The wait that half of answered 999 calls do not exceed',
    clockStart: OFFERED,
    clockStop: ANSWERED,
    exclusions: NOT_WAITS,
    source: PUBLISHED_999,
  },
  {
    id: 'answered-999-p90',
    headline: 'answered quickly',
    unit: 'seconds',
    question: 'How long do the unlucky 999 callers wait?',
    definition: 'The wait that nine in ten answered 999 calls do not exceed',
    clockStart: OFFERED,
    clockStop: ANSWERED,
    exclusions: NOT_WAITS,
    source: PUBLISHED_999,
  },
  {
    id: 'abandoned-999',
    headline: 'answered quickly',
    unit: 'percent',
    question: 'How many 999 callers ring off before anyone speaks to them?',
    definition: '999 calls that ended before a person answered, of all 999 calls that were answered or ended so',
    clockStart: null,
    clockStop: null,
    exclusions: 'Calls still waiting. A caller who is rung back still counts as lost',
    source: 'HMICFRS service assessment, call handling',
  },
  {
    id: 'answered-101-median',
    headline: 'answered quickly',
    unit: 'seconds',
    question: 'How long does a 101 caller usually wait?',
    definition: 'The wait that half of answered 101 calls do not exceed',
    clockStart: OFFERED,
    clockStop: ANSWERED,
    exclusions: NOT_WAITS,
    source: OWN_101,
  },
  {
    id: 'answered-101-p90',
    headline: 'answered quickly',
    unit: 'seconds',
    question: 'How long do the unlucky 101 callers wait?',
    definition: 'The wait that nine in ten answered 101 calls do not exceed',
    clockStart: OFFERED,
    clockStop: ANSWERED,
    exclusions: NOT_WAITS,
    source: OWN_101,
  },
  {
    id: 'abandoned-101',
    headline: 'answered quickly',
    unit: 'percent',
    question: 'How many 101 callers ring off before anyone speaks to them?',
    definition: '101 calls that ended before a person answered, of all 101 calls that were answered or ended so',
    clockStart: null,
    clockStop: null,
    exclusions:
      'Calls still waiting. Those who left during the recorded message are shown by themselves: it may have helped them',
    source: 'HMICFRS service assessment, call handling',
  },
  {
    id: 'attended-in-time',
    headline: 'attended rapidly',
    unit: 'percent',
    question: 'How often are we there in time when we promise to come at once?',
    definition:
      'Immediate responses where the first officer was at the scene within the time promised, of all immediate responses whose time is up or was met',
    clockStart: 'What the grade set declares (in the demonstration: the contact is answered)',
    clockStop: 'The first officer is at the scene',
    exclusions:
      'Never attended counts as not met, and so does still waiting past the time. Still running in time, and arrivals without a known time, are counted apart. A promise that was made counts even if the grade was lowered later',
    source: GRADES,
  },
  {
    id: 'attended-median',
    headline: 'attended rapidly',
    unit: 'minutes',
    question: 'How long does an immediate response usually take?',
    definition: 'The minutes that half of attended immediate responses do not exceed',
    clockStart: 'What the grade set declares',
    clockStop: 'The first officer is at the scene',
    exclusions: 'Those that nobody attended have no minutes: they are counted above',
    source: GRADES,
  },
  {
    id: 'recorded-within-24-hours',
    headline: 'dealt with effectively',
    unit: 'percent',
    question: 'Is a crime recorded within 24 hours of the report?',
    definition: 'Crimes recorded by 24 hours after they were reported, of all crimes recorded',
    clockStart: 'The report',
    clockStop: 'The crime is recorded',
    exclusions: 'Reports where no decision has been made yet are not in it',
    source: RECORDING,
  },
  {
    id: 'planned-within-24-hours',
    headline: 'dealt with effectively',
    unit: 'percent',
    question: 'Is there an investigation plan within 24 hours?',
    definition:
      'Crimes with an investigation plan by 24 hours after they were recorded, of all crimes recorded whose 24 hours are up or that have a plan',
    clockStart: 'The crime is recorded',
    clockStop: 'The first plan is set',
    exclusions: 'Crimes still within their 24 hours without a plan are counted apart',
    source: 'Our proposal: inspectors ask for an early plan and name no hour',
  },
  {
    id: 'outcomes-agreed',
    headline: 'dealt with effectively',
    unit: 'count',
    question: 'How do cases end?',
    definition: 'Outcomes agreed by a supervisor in the period, by type',
    clockStart: null,
    clockStop: null,
    exclusions: 'Outcomes of crimes recorded earlier are in it; crimes still being investigated are not',
    source: 'Home Office outcome framework',
  },
] as const satisfies readonly MeasureDefinition[]
export type MeasureId = (typeof MEASURES)[number]['id']
