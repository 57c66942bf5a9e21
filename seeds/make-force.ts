import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Force, forceJsonSchema } from '../src/platform/force/force.ts'
import { SKILLS, staffTheForce } from './force/crews.ts'
import { OFFENCES } from './force/offences.ts'
import { OUTCOMES } from './force/outcomes.ts'
import { AREA, BASE_PLANS, GEOGRAPHY_NOTE, NEIGHBOURHOODS } from './force/places.ts'
import { CHANNELS, GRADE_SETS, INCIDENT_TYPES } from './force/policy.ts'
import { printJson } from './force/print.ts'
import { rotasFor } from './force/rotas.ts'

/**
 * A synthetic force shaped like Staffordshire. `node seeds/make-force.ts` writes seeds/force.json and
 * docs/reference/force.schema.json, here or under the folder it is given; the same every time, so that a test can
 * prove that what is checked in came from here.
 */
export function makeForce(): Force {
  const { teams, staff, resources } = staffTheForce()
  return {
    $schema: '../docs/reference/force.schema.json',
    edition: '2026-11-23',
    name: 'Demonstration Constabulary',
    kind: 'demonstration',
    notice: 'Demonstration: all people, calls and crimes are synthetic. Not a police service: call 999 or 101.',
    locale: 'en-GB',
    area: AREA,
    geographyNote: GEOGRAPHY_NOTE,
    bases: BASE_PLANS.map(plan => plan.base),
    neighbourhoods: [...NEIGHBOURHOODS],
    teams,
    shifts: rotasFor(teams),
    skills: [...SKILLS],
    staff,
    resources,
    gradeSets: [...GRADE_SETS],
    channels: [...CHANNELS],
    incidentTypes: [...INCIDENT_TYPES],
    offences: [...OFFENCES],
    outcomes: [...OUTCOMES],
    papers: { uploadMegabytes: 20, statementDeclaration: null, presumed: null },
  }
}

if (import.meta.main) {
  const root = process.argv[2] ?? join(import.meta.dirname, '..')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `${text}\n`)
  }
  write('seeds/force.json', printJson(makeForce()))
  write('docs/reference/force.schema.json', JSON.stringify(forceJsonSchema(), null, 2))
}
