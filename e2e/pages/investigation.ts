import type { Shown } from './shown.ts'

/** Whether it is a crime, who investigates it, and how. */
export const INVESTIGATION_PAGES: readonly Shown[] = [
  { page: 'investigations', as: 'investigator', path: () => '/investigations', does: /^Crime \d+$/ },
  { page: 'on my phone', as: 'investigator', path: () => '/phone', does: /^Keep it/ },
  { page: 'on my phone without signal', as: 'investigator', path: () => '/phone/away', does: 'Keep the note' },
  {
    page: 'the investigation',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}`,
    does: 'Plan again',
  },
  {
    page: 'the crime decision',
    as: 'officer',
    path: ({ scene }) => `/incidents/${scene.call.incidentId}/crime`,
    does: 'Record the crime',
  },
  {
    page: 'what the log says that may be a crime',
    as: 'officer',
    path: ({ scene }) => `/incidents/${scene.call.incidentId}/crime-check`,
    does: 'The crime decision',
  },
  {
    page: 'offence codes',
    as: 'investigator',
    path: () => '/offence-codes?text=theft',
    does: 'Compare',
  },
  { page: 'closed without a crime', as: 'supervisor', path: () => '/crime-checks', does: 'Incidents' },
  { page: 'reviews that may say nothing', as: 'supervisor', path: () => '/reviews/flagged', does: 'Find' },
  {
    page: 'the investigation plan',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/plan`,
    does: 'Save as version 2',
  },
  {
    page: 'the lines proposed for a case',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/plan/lines`,
    does: 'Save what I chose',
  },
  {
    page: 'when it happened',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/window`,
    does: 'Save when it happened',
  },
  { page: 'who carries what', as: 'supervisor', path: () => '/investigators', does: 'Ioana Llewellyn' },
  {
    page: 'who investigates',
    as: 'supervisor',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/allocation`,
    does: 'Give it to them',
  },
  {
    page: 'somebody away or gone',
    as: 'supervisor',
    path: ({ officer }) => `/officers/${officer}/absence`,
    does: 'Save the level',
  },
  {
    page: 'the review',
    as: 'supervisor',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/review`,
    does: 'Save the review',
  },
]
