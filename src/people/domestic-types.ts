import type { Force } from '../platform/force/force.ts'

/** The force's kinds of incident that are domestic. */
export function domesticTypes(force: Pick<Force, 'incidentTypes'>): string[] {
  return force.incidentTypes.filter(type => type.sensitive === 'domestic').map(type => type.code)
}
