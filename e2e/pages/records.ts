import type { Shown } from './shown.ts'

/** What is kept, held, erased, and shut to most. */
export const RECORD_PAGES: readonly Shown[] = [
  { page: 'what is kept', as: 'records', path: () => '/retention', does: /^An erasure of group/ },
  {
    page: 'how long a case is kept',
    as: 'records',
    path: ({ scene }) => `/cases/${scene.worked.caseId}/retention`,
    does: 'Save the review',
  },
  {
    page: 'holding a case',
    as: 'investigator',
    path: ({ scene }) => `/cases/${scene.worked.caseId}/hold`,
    does: 'Hold it',
  },
  { page: 'ending a hold', as: 'records', path: ({ kept }) => `/holds/${kept.holdId}/end`, does: 'End the hold' },
  {
    page: 'what erasing would take',
    as: 'records',
    path: ({ kept }) => `/cases/${kept.keptCaseId}/erasure`,
    does: 'How long this is kept',
  },
  { page: 'an erasure', as: 'records', path: ({ kept }) => `/erasures/${kept.erasureId}`, does: 'Stop the erasure' },
  {
    page: 'naming somebody from outside',
    as: 'standards',
    path: ({ kept }) => `/standards/${kept.restrictedCaseId}/independent`,
    does: 'Name them, and let them in',
  },
  { page: 'professional standards', as: 'standards', path: () => '/standards', does: /^(Crime|Contact) \d+$/ },
  {
    page: 'a restricted case',
    as: 'standards',
    path: ({ kept }) => `/standards/${kept.restrictedCaseId}`,
    does: 'I have it',
  },
  {
    page: 'how long an order is kept',
    as: 'records',
    path: ({ asked }) => `/orders/${asked.loneOrderId}/retention`,
    does: 'Keep it until then',
  },
]
