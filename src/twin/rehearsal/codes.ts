import type { Force } from '../../platform/force/force.ts'
import type { CrimeType, Sensitivity } from '../../platform/force/vocabulary.ts'
import { type Next, pick } from '../../platform/random.ts'
import type { StoryId } from './story.ts'

/** How a force's own codes are found for a story. */
export type Codes = {
  /** Undefined for what no force would open an incident about, such as a question about opening hours. */
  incidentType(story: StoryId, happening: boolean): string | undefined
  /** Why an incident type needs extra care, if it does: a floor under the grade follows from it. */
  sensitivity(incidentType: string | null): Sensitivity | null
  offence(story: StoryId, crimeType: CrimeType, next: Next): string
}

type Wanted = { now?: readonly string[]; otherwise: readonly string[]; crimeType?: CrimeType; sensitive?: Sensitivity }

/** Codes we would choose if the force has them; failing those, a type that agrees in sensitivity, then in crime type. */
const INCIDENT_TYPES: Readonly<Record<StoryId, Wanted | undefined>> = {
  'domestic-abuse': { otherwise: ['domestic'], sensitive: 'domestic', crimeType: 'Violence and sexual offences' },
  violence: { otherwise: ['violence'], crimeType: 'Violence and sexual offences' },
  harassment: { otherwise: ['stalking'], sensitive: 'stalking', crimeType: 'Violence and sexual offences' },
  hate: { otherwise: ['hate'], sensitive: 'hate', crimeType: 'Public order' },
  'public-order': { otherwise: ['public-order'], crimeType: 'Public order' },
  robbery: { otherwise: ['robbery'], crimeType: 'Robbery' },
  burglary: { now: ['burglary-now'], otherwise: ['burglary-found'], crimeType: 'Burglary' },
  'vehicle-crime': { otherwise: ['vehicle-crime'], crimeType: 'Vehicle crime' },
  shoplifting: { otherwise: ['shoplifting'], crimeType: 'Shoplifting' },
  theft: { otherwise: ['theft'], crimeType: 'Other theft' },
  'criminal-damage': { otherwise: ['damage'], crimeType: 'Criminal damage and arson' },
  fraud: { otherwise: ['fraud', 'other-crime'], crimeType: 'Other crime' },
  'antisocial-behaviour': { otherwise: ['asb'], crimeType: 'Anti-social behaviour' },
  'missing-person': { otherwise: ['missing'], sensitive: 'missing' },
  'mental-health': { otherwise: ['mental-health', 'welfare'], sensitive: 'mental-health' },
  welfare: { otherwise: ['welfare'], sensitive: 'mental-health' },
  collision: { otherwise: ['collision'] },
  noise: { otherwise: ['noise', 'asb'], crimeType: 'Anti-social behaviour' },
  'silent-call': { otherwise: ['silent-call'] },
  'not-police': undefined,
  'update-wanted': undefined,
}

/** Offences a story leads to; another crime type of the same story takes the default of that type. */
const OFFENCES: Partial<Readonly<Record<StoryId, readonly string[]>>> = {
  'domestic-abuse': ['assault-without-injury', 'assault-with-injury', 'controlling-or-coercive', 'threats-to-kill'],
  violence: ['assault-with-injury', 'assault-without-injury'],
  harassment: ['harassment', 'stalking'],
  hate: ['hate-public-fear'],
  burglary: ['burglary-residential', 'burglary-residential', 'burglary-business'],
  'vehicle-crime': ['theft-from-vehicle', 'theft-of-vehicle'],
}

/** The default for each police.uk crime type, where the force has it. */
const BY_CRIME_TYPE: Partial<Readonly<Record<CrimeType, readonly string[]>>> = {
  'Violence and sexual offences': ['assault-without-injury', 'assault-with-injury'],
  'Criminal damage and arson': ['criminal-damage'],
  Drugs: ['drugs-possession'],
  'Public order': ['public-fear'],
}

/** Reads the codes out of a force's file. A force with other codes is served by sensitivity and crime type. */
export function codesOf(force: Pick<Force, 'incidentTypes' | 'offences'>): Codes {
  return {
    incidentType(story, happening) {
      const wanted = INCIDENT_TYPES[story]
      if (!wanted) return undefined
      const codes = (happening ? wanted.now : undefined) ?? wanted.otherwise
      const rows = force.incidentTypes
      const named = codes.map(code => rows.find(row => row.code === code)).find(row => row !== undefined)
      const alike =
        rows.find(row => wanted.sensitive !== undefined && row.sensitive === wanted.sensitive) ??
        rows.find(row => wanted.crimeType !== undefined && row.crimeType === wanted.crimeType)
      return (named ?? alike ?? rows[0])?.code
    },
    sensitivity(incidentType) {
      return force.incidentTypes.find(row => row.code === incidentType)?.sensitive ?? null
    },
    offence(story, crimeType, next) {
      const ofType = force.offences.filter(row => row.crimeType === crimeType)
      const chosen = [OFFENCES[story], BY_CRIME_TYPE[crimeType]]
        .map(codes => codes?.filter(code => ofType.some(row => row.code === code)) ?? [])
        .find(codes => codes.length > 0)
      if (chosen) return pick(next, chosen)
      // Nothing sensitive by accident: a story never turns into a sexual offence because a force lists it first.
      const plain =
        ofType.find(row => row.sensitive === null) ?? force.offences.find(row => row.crimeType === 'Other crime')
      return (plain ?? pick(next, force.offences)).code
    },
  }
}
