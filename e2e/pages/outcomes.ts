import type { Shown } from './shown.ts'

/** How a case ends: charging, outcomes, and what a victim may say against one. */
export const OUTCOME_PAGES: readonly Shown[] = [
  {
    page: 'asking whether to charge',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/charging`,
    does: 'Keep the draft',
  },
  {
    page: 'a charging decision that waits',
    as: 'investigator',
    path: ({ charging }) => `/charging/${charging.requestId}`,
    does: 'Record the decision',
  },
  {
    page: 'a charging request not sent',
    as: 'investigator',
    path: ({ charging }) => `/charging/${charging.draftId}`,
    does: 'Record that it was sent',
  },
  {
    page: 'changing a charging request',
    as: 'investigator',
    path: ({ charging }) => `/charging/${charging.draftId}/draft`,
    does: 'Keep the draft',
  },
  {
    page: 'the file',
    as: 'investigator',
    path: ({ charging }) => `/charging/${charging.requestId}/file`,
    does: 'Keep it',
  },
  { page: 'charging decisions', as: 'investigator', path: () => '/charging', does: 'Casey Sample' },
  {
    page: 'the outcome',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/outcome`,
    does: '16: Suspect identified; victim does not support',
  },
  {
    page: 'what one outcome needs',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/outcome/16`,
    does: 'Propose this outcome',
  },
  {
    page: 'a statement for an outcome',
    as: 'investigator',
    path: ({ scene }) => `/outcomes/${scene.worked.outcomeId}/statement`,
    does: 'Keep this statement',
  },
  {
    page: 'a notice left out',
    as: 'investigator',
    path: ({ scene }) => `/notices/${scene.worked.noticeId}/leave-out`,
    does: 'Leave it out',
  },
  {
    page: 'an answer to a notice',
    as: 'investigator',
    path: ({ scene }) => `/notices/${scene.worked.noticeId}/answer`,
    does: 'Record the answer',
  },
  {
    page: 'asking to cancel a crime',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.openCrimeId}/cancellation`,
    does: 'Ask for it to be cancelled',
  },
  { page: 'crimes to cancel or keep', as: 'registrar', path: () => '/cancellations', does: /^Crime \d+, ground C4$/ },
  {
    page: 'a crime to cancel or keep',
    as: 'registrar',
    path: ({ scene }) => `/cancellations/${scene.worked.cancellationId}/decision`,
    does: 'Save the decision',
  },
  {
    page: 'changing the offence',
    as: 'supervisor',
    path: ({ scene }) => `/crimes/${scene.worked.openCrimeId}/offence`,
    does: 'Change the offence',
  },
  {
    page: 'a reported rape, not yet recorded',
    as: 'officer',
    path: ({ scene }) => `/incidents/${scene.worked.incidentId}/reported-rape`,
    does: 'Keep the report',
  },
  { page: 'reported rapes', as: 'supervisor', path: () => '/reported-rapes', does: 'Investigations' },
  {
    page: 'opening a case again',
    as: 'supervisor',
    path: ({ scene }) => `/crimes/${scene.worked.endedCrimeId}/reopening`,
    does: 'Open the investigation again',
  },
  {
    page: 'a case that has ended',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.endedCrimeId}`,
    does: 'A victim asks for a review',
  },
  {
    page: 'a request for a review',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.endedCrimeId}/review-request`,
    does: 'Take the request',
  },
  { page: 'victims’ reviews', as: 'supervisor', path: () => '/review-requests', does: /^Crime \d+, outcome 15$/ },
  {
    page: 'a victim’s review',
    as: 'supervisor',
    path: ({ scene }) => `/review-requests/${scene.worked.requestId}`,
    does: 'Name who reviews it',
  },
  {
    page: 'naming a reviewer',
    as: 'supervisor',
    path: ({ scene }) => `/review-requests/${scene.worked.requestId}/reviewer`,
    does: 'Name them',
  },
  {
    page: 'the outcome decision',
    as: 'supervisor',
    path: ({ scene }) => `/outcomes/${scene.worked.outcomeId}/decision`,
    does: 'Save the decision',
  },
]
