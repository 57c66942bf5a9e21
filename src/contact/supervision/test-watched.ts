import type { Watched } from './watched.ts'

export const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z')
export const ago = (minutes: number) => NOW.subtract({ seconds: Math.round(minutes * 60) })

/** A contact with which nothing is wrong: somebody is on the line with them, scheduled, assessed a minute ago. */
export const WELL: Watched = {
  contactId: '0b9f0a52-7a8e-4d0f-9e60-2f8d3c6f1a11',
  caseId: '0b9f0a52-7a8e-4d0f-9e60-2f8d3c6f1a12',
  number: 1,
  channel: '101',
  stage: 'open',
  offeredAt: ago(4),
  danger: null,
  known: [],
  takenAt: ago(3),
  lostAt: null,
  handlerId: 'h',
  handlerName: 'Handler',
  onLine: true,
  incidentType: 'burglary',
  grade: 'scheduled',
  gradedAt: ago(1),
  waitsSince: ago(1),
  floor: { grade: 'scheduled', because: 'the risk is medium' },
  belowFloor: false,
  vulnerable: false,
  unknown: [],
  lineClosedAt: null,
  textUnsentAt: null,
  appointmentMissed: null,
  interpreterWanted: null,
  target: { startedAt: ago(3), dueAt: ago(3).add({ hours: 24 }) },
  incident: null,
  resourced: false,
  attended: false,
  assessedAt: ago(1),
  callerContactedAt: null,
  overdueTasks: [],
  secondRead: null,
}
