import { readFileSync } from 'node:fs'
import type { Force } from '../../platform/force/force.ts'
import { readTime } from '../../platform/time.ts'
import type { OpenCase } from '../open-case.ts'
import type { Viewing } from './case-task.ts'

const FORCE = JSON.parse(readFileSync(new URL('../../../seeds/force.json', import.meta.url), 'utf8')) as Force
export const at = (text: string) => readTime(text)!
export const NOW = at('2026-11-23T10:00')
export const OWN: Viewing = { words: FORCE, now: NOW, reviewer: false }

export const CASE: OpenCase = {
  crimeId: 'c',
  caseId: 'k',
  number: 12,
  offence: 'stalking',
  incidentType: 'domestic',
  ownerId: 'o',
  ownerName: 'A Person',
  recordedAt: at('2026-11-20T10:00'),
  triage: 'low',
  enhanced: false,
}
export const LINE = {
  ...CASE,
  lineId: 'l',
  objective: 'Recording of the shop',
  action: 'Ask the manager for it',
  dueAt: at('2026-11-24T10:00'),
  perishesAt: null,
  addedAt: at('2026-11-20T10:00'),
  lineOwnerId: null,
  lineOwner: null,
}
