/** The closed lists of force.json. A force names and numbers things its own way; these codes are what the rules know. */

/** Slowest first, so that a later place in the list is a faster response. */
export const GRADE_CODES = ['resolve', 'scheduled', 'priority', 'immediate'] as const
export type GradeCode = (typeof GRADE_CODES)[number]

/** Crime types exactly as data.police.uk publishes them, so that imported figures and our own share one list. */
export const CRIME_TYPES = [
  'Anti-social behaviour',
  'Bicycle theft',
  'Burglary',
  'Criminal damage and arson',
  'Drugs',
  'Other crime',
  'Other theft',
  'Possession of weapons',
  'Public order',
  'Robbery',
  'Shoplifting',
  'Theft from the person',
  'Vehicle crime',
  'Violence and sexual offences',
] as const
export type CrimeType = (typeof CRIME_TYPES)[number]

export const TEAM_KINDS = [
  'response',
  'neighbourhood',
  'investigation',
  'contact',
  'control',
  'victim-care',
  'performance',
] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

export const RESOURCE_KINDS = [
  'response',
  'neighbourhood',
  'roads',
  'armed',
  'dog',
  'pcso',
  'scene-investigation',
  'custody-van',
  'investigation',
  'special',
  'air',
  'motorcycle',
] as const
export type ResourceKind = (typeof RESOURCE_KINDS)[number]

/** Lowest first. Police staff have none. */
export const RANKS = ['constable', 'sergeant', 'inspector', 'chief-inspector'] as const
export type Rank = (typeof RANKS)[number]

/** Why a case needs extra care about who is told and who may decide. */
export const SENSITIVITIES = ['domestic', 'sexual', 'stalking', 'hate', 'child', 'missing', 'mental-health'] as const
export type Sensitivity = (typeof SENSITIVITIES)[number]

/** Forces start the attendance clock at different moments: unless each set declares its own, figures cannot be compared. */
export const CLOCK_STARTS = ['contact-answered', 'incident-created', 'resource-dispatched'] as const
export type ClockStart = (typeof CLOCK_STARTS)[number]

export const CLOCK_STOPS = ['first-resource-at-scene', 'appointment-kept', 'resolved'] as const
export type ClockStop = (typeof CLOCK_STOPS)[number]

/** How far a row of policy was checked: its source read, an older or second-hand source, belief, or our own default. */
export const CONFIDENCES = ['read', 'secondary', 'general-knowledge', 'proposal'] as const
export type Confidence = (typeof CONFIDENCES)[number]
