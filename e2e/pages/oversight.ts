import type { Shown } from './shown.ts'

/** Supervision, measures and accounts. */
export const OVERSIGHT_PAGES: readonly Shown[] = [
  { page: 'reports begun and not sent', as: 'supervisor', path: () => '/supervision/reports-left', does: 'Wall' },
  { page: 'the case', as: 'supervisor', path: ({ scene }) => `/cases/${scene.worked.caseId}`, does: 'Show' },
  {
    page: 'putting something off',
    as: 'supervisor',
    path: ({ scene }) => `/cases/${scene.worked.caseId}/tasks/review:${scene.worked.crimeId}/defer`,
    does: 'Put it off',
  },
  {
    page: 'victims told alike',
    as: 'supervisor',
    path: () => '/supervision/equality/victims',
    does: 'Show',
  },
  { page: 'victims told alike, as sums', as: 'analyst', path: () => '/measures/equality/victims', does: 'Show' },
  { page: 'the wall', as: 'supervisor', path: () => '/supervision', does: 'Worklist' },
  { page: 'the worklist', as: 'supervisor', path: () => '/supervision/worklist', does: 'Second reads' },
  { page: 'second reads', as: 'supervisor', path: () => '/supervision/second-reads', does: 'Draw a sample' },
  { page: 'grades by handler', as: 'supervisor', path: () => '/supervision/drift/handlers', does: 'Second reads' },
  { page: 'drift', as: 'supervisor', path: () => '/supervision/drift', does: 'Download the tables (CSV)' },
  { page: 'equality', as: 'supervisor', path: () => '/supervision/equality', does: 'Download the tables (CSV)' },
  { page: 'drift as sums', as: 'analyst', path: () => '/measures/drift', does: 'Download the tables (CSV)' },
  { page: 'equality as sums', as: 'analyst', path: () => '/measures/equality', does: 'Download the tables (CSV)' },
  { page: 'measures', as: 'analyst', path: () => '/measures', does: 'How we are doing' },
  { page: 'accounts', as: 'admin', path: () => '/accounts', does: 'Add an account' },
  { page: 'account rights', as: 'admin', path: () => '/accounts/supervisor/rights', does: 'Save' },
]
