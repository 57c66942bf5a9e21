import type { Vocabulary } from './open-case.ts'

export type OffenceChoice = { value: string; text: string; enhanced: boolean }
export type OffenceGroup = { label: string; items: OffenceChoice[] }

/** The offences to choose from: those of the incident's own crime type first, since they are usually the answer, then by type. */
export function offenceChoices(incidentType: string, { offences, incidentTypes }: Vocabulary): OffenceGroup[] {
  const own = incidentTypes.find(row => row.code === incidentType)?.crimeType
  const types = [...new Set(offences.map(row => row.crimeType))].toSorted((a, b) =>
    a === own ? -1 : b === own ? 1 : a.localeCompare(b, 'en-GB'),
  )
  return types.map(label => ({
    label,
    items: offences
      .filter(row => row.crimeType === label)
      .map(row => ({ value: row.code, text: row.label, enhanced: row.enhancedRights })),
  }))
}
