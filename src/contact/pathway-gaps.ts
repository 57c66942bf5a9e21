import type { AdviceKind, PathwayId } from './pathway.ts'

/** What a pathway has none of, and why not: whatever is missing without a reason here is a mistake (a test reads both). */
export const PATHWAY_GAPS: Readonly<Partial<Record<PathwayId, Partial<Record<AdviceKind | 'tasks', string>>>>> = {
  'silent-call': {
    evidence: 'Nobody is heard: what to keep is asked by the pathway that the call turns out to be',
    prevention: 'Advice said aloud may be heard by whoever silences the caller',
  },
  'mental-health': { evidence: 'No scene is kept: where there is a crime, its own pathway is begun' },
  collision: { tasks: 'What follows is the incident’s own: attendance, recovery and the crime record' },
}
