import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Force, forceSchema } from '../../platform/force/force.ts'
import { seeded } from '../../platform/random.ts'
import { codesOf } from './codes.ts'
import { STORIES } from './stories.ts'

const FORCE = forceSchema.parse(JSON.parse(readFileSync('seeds/force.json', 'utf8')))

test.each(STORIES)('the demonstration force has codes for $name', story => {
  const codes = codesOf(FORCE)
  for (const happening of [true, false]) {
    const code = codes.incidentType(story.id, happening)
    const mayBeIncident =
      story.grades.some(([grade]) => grade !== 'resolve') || story.crimes.some(([type]) => type !== null)
    expect(FORCE.incidentTypes.some(type => type.code === code)).toBe(mayBeIncident || code !== undefined)
    if (story.sensitive) expect(codes.sensitivity(code ?? null)).toBe(story.sensitive)
  }
  for (const [crimeType] of story.crimes) {
    if (crimeType === null) continue
    const next = seeded(story.id)
    for (let n = 0; n < 20; n++) {
      const code = codes.offence(story.id, crimeType, next)
      const offence = FORCE.offences.find(row => row.code === code)
      expect(offence?.crimeType).toBe(crimeType)
      expect(offence?.sensitive).not.toBe('sexual')
    }
  }
})

test('a burglary that is happening has a code of its own', () => {
  const codes = codesOf(FORCE)
  expect(codes.incidentType('burglary', true)).not.toBe(codes.incidentType('burglary', false))
})

const OTHER: Pick<Force, 'incidentTypes' | 'offences'> = {
  incidentTypes: [
    { code: 'x1', label: 'Anything', crimeType: null, gradeHint: 'priority', sensitive: null },
    {
      code: 'x2',
      label: 'At home',
      crimeType: 'Violence and sexual offences',
      gradeHint: 'priority',
      sensitive: 'domestic',
    },
    { code: 'x3', label: 'Break-in', crimeType: 'Burglary', gradeHint: 'priority', sensitive: null },
  ],
  offences: [
    {
      code: 'o1',
      label: 'Serious',
      crimeType: 'Violence and sexual offences',
      sensitive: 'sexual',
      enhancedRights: true,
      enhancedSource: 'x',
      homeOffice: null,
    },
    {
      code: 'o2',
      label: 'Blow',
      crimeType: 'Violence and sexual offences',
      sensitive: null,
      enhancedRights: false,
      enhancedSource: null,
      homeOffice: null,
    },
    {
      code: 'o3',
      label: 'Rest',
      crimeType: 'Other crime',
      sensitive: null,
      enhancedRights: false,
      enhancedSource: null,
      homeOffice: null,
    },
  ],
}

test.each([
  ['domestic-abuse', 'x2', 'its sensitivity'],
  ['burglary', 'x3', 'its crime type'],
  ['collision', 'x1', 'the first there is'],
  ['not-police', undefined, 'none: no incident is opened'],
] as const)('another force: %s becomes %s by %s', (story, code, _) => {
  expect(codesOf(OTHER).incidentType(story, false)).toBe(code)
})

test('another force: the plain offence of the type, never a sensitive one by accident, else another crime', () => {
  const next = seeded(1)
  expect(codesOf(OTHER).offence('violence', 'Violence and sexual offences', next)).toBe('o2')
  expect(codesOf(OTHER).offence('burglary', 'Burglary', next)).toBe('o3')
})
