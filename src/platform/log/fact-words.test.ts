import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { namesOf } from '../force/names-of-codes.ts'
import { readDemonstrationForce } from '../force/read-force.ts'
import { factWords, WORDED_KINDS } from './fact-words.ts'
import type { Names } from './wording.ts'

let names: Names
beforeAll(async () => {
  names = namesOf(await readDemonstrationForce())
})

const ID = '0b9f0a52-7a8e-4d0f-9e60-2f8d3c6f1a11'

test.each([
  ['contact-offered', { contactId: ID, channel: '999' }, 'contact', '999 call offered', [], `contacts/${ID}`],
  [
    'contact-answered',
    { contactId: ID, channel: '101', waitSeconds: 75 },
    'contact',
    '101 call answered',
    ['After 1 minute'],
    `contacts/${ID}`,
  ],
  [
    'contact-abandoned',
    { contactId: ID, stage: 'queue' },
    'contact',
    'The caller gave up or was lost',
    ['While: waiting in the queue'],
    `contacts/${ID}`,
  ],
  [
    'contact-received',
    { contactId: ID, channel: 'online', stillHappening: true },
    'contact',
    'Online report received',
    ['It is happening now'],
    `contacts/${ID}`,
  ],
  [
    'contact-described',
    { contactId: ID, incidentType: 'domestic', settlementId: 'leek', changed: ['callerName'] },
    'contact',
    'What and where written down',
    ['What: Domestic abuse', 'Where: Leek', 'Changed: the caller’s name'],
    `contacts/${ID}`,
  ],
  [
    'contact-assessed',
    { contactId: ID, seq: 2, trigger: 'new-information', minimumGrade: 'immediate', reasons: ['a weapon'] },
    'contact',
    'THRIVE assessment 2',
    ['Because: new information', 'At least Immediate', 'A weapon'],
    `contacts/${ID}`,
  ],
  [
    'contact-graded',
    {
      contactId: ID,
      grade: 'scheduled',
      from: 'priority',
      minimumGrade: 'scheduled',
      slower: true,
      reason: 'Safe at her sister’s',
    },
    'contact',
    'Graded Scheduled',
    [
      'It was Priority: a slower response',
      'The assessment asked for at least Scheduled',
      'Reason: Safe at her sister’s',
    ],
    `contacts/${ID}`,
  ],
  [
    'contact-ended',
    { contactId: ID, endState: 'referred', reason: 'Noise: for the council' },
    'contact',
    'Contact ended: referred',
    ['Reason: Noise: for the council'],
    `contacts/${ID}`,
  ],
  [
    'incident-opened',
    {
      incidentId: ID,
      number: 12,
      incidentType: 'burglary-now',
      grade: 'immediate',
      settlementId: 'hanley',
      ruralUrban: 'urban',
      attendBy: '2026-10-25T01:30:00Z',
    },
    'response',
    'Incident 12 opened: Burglary happening now',
    ['Grade: Immediate', 'Where: Hanley (urban)', 'Attend by 25 Oct 2026 at 01:30 GMT'],
    `incidents/${ID}`,
  ],
  [
    'incident-opened',
    { incidentId: ID, number: 13, incidentType: 'theft', grade: 'resolve', settlementId: 'hanley', attendBy: null },
    'response',
    'Incident 13 opened: Other theft',
    ['Grade: Resolve without attending', 'Where: Hanley', 'No attendance promised yet'],
    `incidents/${ID}`,
  ],
  [
    'resource-assigned',
    { incidentId: ID, resourceId: 'HN-A1', baseId: 'hanley' },
    'response',
    'HN-A1 assigned',
    ['From Hanley'],
    `incidents/${ID}`,
  ],
  [
    'resource-cleared',
    { incidentId: ID, resourceId: 'HN-A1', result: 'One arrest' },
    'response',
    'HN-A1 clear',
    ['Result: One arrest'],
    `incidents/${ID}`,
  ],
  [
    'incident-closed',
    { incidentId: ID, reason: 'Dealt with' },
    'response',
    'Incident closed',
    ['Reason: Dealt with'],
    `incidents/${ID}`,
  ],
  [
    'crime-recorded',
    {
      crimeId: ID,
      incidentId: ID,
      number: 7,
      offence: 'burglary-residential',
      decisionDueAt: '2026-11-24T10:00:00Z',
      late: true,
      victims: [{ victimId: ID, enhanced: true, enhancedReason: 'persistently targeted' }],
    },
    'investigation',
    'Crime 7 recorded: Burglary of a home',
    [
      'Decision was due by 24 Nov 2026 at 10:00: recorded late',
      '1 victim, 1 with enhanced rights: persistently targeted',
    ],
    `crimes/${ID}`,
  ],
  [
    'crime-not-recorded',
    { incidentId: ID, reason: 'Lost, not stolen' },
    'investigation',
    'Decided: not a crime',
    ['Reason: Lost, not stolen'],
    `incidents/${ID}`,
  ],
  [
    'suspect-event-recorded',
    { crimeId: ID, suspectId: ID, eventId: ID, event: 'bail-change' },
    'investigation',
    'Suspect: bail changed',
    [],
    `crimes/${ID}`,
  ],
  [
    'review-made',
    { crimeId: ID, reviewId: ID, decision: 'plan-stands', nextDueAt: '2026-12-01T23:59:59Z' },
    'investigation',
    'Supervisor’s review: the plan stands',
    ['Next review by 1 Dec 2026 at 23:59'],
    `crimes/${ID}`,
  ],
  [
    'outcome-agreed',
    { crimeId: ID, outcomeId: ID, code: 1 },
    'investigation',
    'Outcome agreed: 1, Charged or summonsed',
    [],
    `crimes/${ID}`,
  ],
  [
    'victim-told',
    { updateId: ID, victimId: ID, crimeId: ID, told: 'by-phone' },
    'victim',
    'Victim told by phone',
    [],
    `victims/${ID}`,
  ],
  [
    'victim-update-sent',
    { updateId: ID, victimId: ID, state: 'may-have-been-sent' },
    'victim',
    'Update to the victim may have been sent',
    [],
    `victims/${ID}`,
  ],
  ['something-nobody-worded', { secret: 'x' }, 'other', 'Something nobody worded', [], null],
] as const)('%s in words', (kind, body, group, title, lines, link) => {
  const words = factWords(kind, body, names)
  expect([words.group, words.title, words.lines]).toEqual([group, title, lines])
  expect(words.link && `${words.link.page}/${words.link.id}`).toBe(link)
})

test.each([
  'contact-offered',
  'contact-queued',
  'contact-answered',
  'contact-abandoned',
  'contact-received',
  'contact-taken',
  'contact-described',
  'log-line-added',
  'contact-assessed',
  'contact-graded',
  'contact-ended',
  'contact-message-ended',
  'contact-call-ended',
  'contact-hang-up-noted',
  'pathway-answered',
  'advice-recorded',
  'risk-tool-recorded',
  'contact-task-set',
  'contact-task-done',
  'incident-opened',
  'resource-assigned',
  'resource-en-route',
  'resource-at-scene',
  'resource-cleared',
  'incident-regraded',
  'incident-closed',
  'crime-recorded',
  'crime-not-recorded',
  'investigation-allocated',
  'plan-set',
  'line-of-enquiry-added',
  'line-of-enquiry-ended',
  'review-made',
  'suspect-named',
  'suspect-event-recorded',
  'outcome-proposed',
  'outcome-agreed',
  'outcome-refused',
  'safe-contact-recorded',
  'victim-update-written',
  'victim-update-sent',
  'victim-told',
])('%s has words of its own', kind => {
  expect(WORDED_KINDS.has(kind)).toBe(true)
})

test("no fact, however odd its body, keeps a page from being drawn, and no row's id is shown as words", () => {
  fc.assert(
    fc.property(fc.constantFrom(...WORDED_KINDS.keys()), fc.jsonValue(), (kind, body) => {
      const words = factWords(kind, body, names)
      expect(words.title.length).toBeGreaterThan(0)
      for (const line of words.lines) expect(typeof line).toBe('string')
    }),
  )
  const everyId = {
    contactId: ID,
    incidentId: ID,
    deploymentId: ID,
    assessmentId: ID,
    crimeId: ID,
    victimId: ID,
    suspectId: ID,
    lineId: ID,
    planId: ID,
    outcomeId: ID,
    updateId: ID,
    messageId: ID,
    ownerId: ID,
    reviewId: ID,
    eventId: ID,
    decisionId: ID,
  }
  for (const kind of WORDED_KINDS.keys()) {
    const { title, lines } = factWords(kind, everyId, names)
    expect([title, ...lines].join(' ')).not.toContain(ID)
  }
})
