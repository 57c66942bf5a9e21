import { SOURCES } from './code-2021-sources.ts'
import { type RightRow, right } from './right-row.ts'

const NONE = { standardDays: null, enhancedDays: null } as const
const TOLD = ['what happened', 'reasons', 'channel', 'delivery proof'] as const

const key = (event: string, name: string, duty: string): RightRow =>
  right({
    rule: 'R6.KEY',
    event,
    name,
    starts: name,
    standardDays: 5,
    enhancedDays: 1,
    duty,
    evidence: TOLD,
    read: 'read',
    source: SOURCES.right6,
  })

/** What a report starts: owed to everyone who is recorded as a victim. */
const OF_A_REPORT: readonly RightRow[] = [
  right({
    rule: 'R3.ACK',
    event: 'acknowledgement',
    name: 'Written acknowledgement',
    starts: 'Report, or being identified as a victim',
    ...NONE,
    duty: 'confirm in writing: the offence, the crime number and whom to ask',
    answer: 'deed',
    evidence: ['offence', 'crime number', 'officer’s contact', 'channel', 'why that channel is safe'],
    read: 'read',
    source: SOURCES.right3,
  }),
  right({
    rule: 'R3.INFO',
    event: 'information',
    name: 'Information about help',
    starts: 'Report',
    ...NONE,
    duty: 'tell the victim of support, compensation, medical help and restorative justice (of an offender under 18, the youth offending team tells), and what changes if they live abroad',
    answer: 'deed',
    evidence: ['support', 'compensation', 'medical help', 'restorative justice', 'lives outside England and Wales'],
    read: 'read',
    source: SOURCES.right3,
  }),
  right({
    rule: 'R4.NEEDS',
    event: 'needs-assessment',
    name: 'Needs assessment',
    starts: 'Report, and any change that the victim raises',
    ...NONE,
    duty: 'assess what the victim needs, and whether enhanced rights are due; the witness care unit asks again of a witness',
    answer: 'deed',
    evidence: ['assessment', 'enhanced rights decided, with reasons', 'earlier assessments'],
    read: 'read',
    source: SOURCES.right4,
  }),
  right({
    rule: 'R4.REFER',
    event: 'referral',
    name: 'Referral for support',
    starts: 'Report',
    standardDays: 2,
    enhancedDays: 2,
    duty: 'refer the victim to a support service',
    answer: 'deed',
    evidence: ['service', 'time', 'consent or opt-out', 'why declined'],
    read: 'read',
    source: SOURCES.right4,
  }),
  right({
    rule: 'R5.COMP',
    event: 'compensation',
    name: 'Information about compensation',
    starts: 'Report',
    ...NONE,
    duty: 'tell the victim how to ask for compensation',
    answer: 'deed',
    evidence: ['information given'],
    read: 'read',
    source: SOURCES.right5,
  }),
  right({
    rule: 'R6.PREF',
    event: 'contact-preference',
    name: 'How often, and how',
    starts: 'Investigation opened',
    ...NONE,
    duty: 'agree how often and in what way the victim is told, or say why it cannot be',
    answer: 'deed',
    evidence: ['frequency', 'method', 'why it cannot be met'],
    read: 'read',
    source: SOURCES.right6,
  }),
  right({
    rule: 'R7.VPS',
    event: 'personal-statement',
    name: 'Offer of a personal statement',
    starts: 'Report; a further statement at any time before sentence',
    ...NONE,
    duty: 'offer a victim personal statement; bereaved relatives may make one without a witness statement',
    answer: 'deed',
    evidence: ['offered at', 'response', 'read aloud, and by whom', 'copy given'],
    read: 'read',
    source: SOURCES.right7,
  }),
]

/** What runs through every contact, or is measured elsewhere: a duty without a clock of its own. */
const STANDING: readonly RightRow[] = [
  right({
    rule: 'R1.COMMS',
    event: 'contact',
    name: 'Being understood',
    holder: 'any',
    starts: 'Every contact',
    ...NONE,
    duty: 'be understood: language, interpreter, format and a supporter of the victim’s choice',
    answer: 'deed',
    evidence: ['language', 'interpreter offered and used', 'format', 'supporter', 'why refused'],
    read: 'read',
    source: SOURCES.right1,
  }),
  right({
    rule: 'R2.RECORD',
    event: 'crime-decision',
    name: 'The crime recorded without delay',
    starts: 'Report',
    ...NONE,
    duty: 'record the crime without unjustified delay: within 24 hours by the recording standard',
    answer: 'deed',
    evidence: ['time of report', 'time of decision', 'why late'],
    read: 'read',
    source: SOURCES.right2,
  }),
  right({
    rule: 'R2.INTERVIEW',
    event: 'victim-interview',
    name: 'How the victim is interviewed',
    starts: 'An interview is needed',
    ...NONE,
    duty: 'interview as few times as can be, by the same person, with support, and by an officer of the sex asked for',
    answer: 'deed',
    evidence: ['number of interviews', 'same interviewer', 'support considered', 'officer asked for', 'why refused'],
    read: 'read',
    source: SOURCES.right2,
  }),
]

/** What happens to suspects, and how it ends. */
const OF_SUSPECTS: readonly RightRow[] = [
  key('arrest', 'Arrest', 'tell the victim of an arrest'),
  key('interview', 'Interview under caution', 'tell the victim of an interview under caution'),
  key('release', 'Release', 'tell the victim of a release without charge or under investigation'),
  key('bail', 'Bail', 'tell the victim of bail and its conditions'),
  key('bail-change', 'Bail changed', 'tell the victim of bail conditions changed or cancelled'),
  ...(['charge', 'out-of-court-disposal'] as const).map(event =>
    right({
      rule: 'R6.CHARGE',
      event,
      name: event === 'charge' ? 'Charge' : 'Out-of-court disposal',
      starts: event === 'charge' ? 'Charge or postal requisition' : 'Out-of-court disposal',
      standardDays: 5,
      enhancedDays: 1,
      duty:
        event === 'charge'
          ? 'tell the victim of a charge, bail and the first hearing'
          : 'tell the victim of an out-of-court disposal, having asked what they think',
      evidence: ['charge or disposal', 'bail status', 'first hearing', 'victim’s views on a disposal'],
      read: 'secondary',
      enhancedRead: 'general-knowledge',
      source: SOURCES.charge,
    }),
  ),
  right({
    rule: 'R6.NFA',
    event: 'no-further-action',
    name: 'No further action',
    starts: 'Decision not to prosecute',
    standardDays: 5,
    enhancedDays: 1,
    duty: 'tell the victim of a decision not to prosecute, the reasons and how to ask for a review',
    evidence: ['reasons', 'how to learn more', 'how to ask for a review', 'support'],
    read: 'read',
    enhancedRead: 'general-knowledge',
    source: SOURCES.noFurtherAction,
  }),
  right({
    rule: 'R6.NOINV',
    event: 'no-investigation',
    name: 'No investigation',
    starts: 'Decision not to investigate',
    standardDays: 5,
    enhancedDays: 1,
    duty: 'tell the victim of a decision not to investigate, and why',
    evidence: ['explanation', 'support offered'],
    read: 'read',
    source: SOURCES.right6,
  }),
]

export const POLICE_2021: readonly RightRow[] = [...STANDING, ...OF_A_REPORT, ...OF_SUSPECTS]
