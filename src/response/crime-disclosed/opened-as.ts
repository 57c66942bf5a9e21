import type { IncidentType } from '../../platform/force/policy.ts'

/** Kinds that are opened for what may be no crime at all: their name alone says nothing was done. */
const OFTEN_NO_CRIME = new Set(['domestic', 'asb', 'hate'])

/** Was it opened as a crime: is its closing without one to be explained? */
export function openedAsCrime(code: string, types: readonly Pick<IncidentType, 'code' | 'crimeType'>[]): boolean {
  return !OFTEN_NO_CRIME.has(code) && (types.find(type => type.code === code)?.crimeType ?? null) !== null
}
