import type { Change } from './live-hub.ts'

/** How soon a page looks again: at once, when its own lists may have changed, or not at all. */
export type Soon = 'now' | 'later' | undefined

/**
 * What a live screen may follow. A list follows kinds of fact; a page of one case follows that case (and what is joined
 * to it), and looks at its lists again a little later when something else may have changed them.
 */
type Topic = { lists?: RegExp; now?: RegExp; ofCase?: true }

const TOPICS = {
  queue: { now: /^(contact|log|agent|alarm)-/ },
  wall: { now: /^(contact|log|incident|resource|second|agent|alarm)-/ },
  incidents: { now: /^(incident|resource|contact-|log-)/ },
  /** One incident: its own case at once, who is free and what else is open a little later. */
  incident: { ofCase: true, lists: /^(incident|resource)-/ },
  case: { ofCase: true },
  /** One call: its own case at once; others at the same place, and emergencies that wait, a little later. */
  call: {
    ofCase: true,
    lists: /^contact-(offered|queued|received|located|details|answered|taken|ended|attached|detached|abandoned|graded)/,
  },
} as const satisfies Record<string, Topic>
export type TopicName = keyof typeof TOPICS
export const TOPIC_NAMES = Object.keys(TOPICS) as [TopicName, ...TopicName[]]

/** Does a change concern this screen? `own`: the cases that it shows; empty for a list. */
export function concerns(name: TopicName, own: ReadonlySet<string>, { kinds, cases }: Change): Soon {
  const topic: Topic = TOPICS[name]
  if (kinds.length === 0 || (cases === undefined && topic.ofCase)) return 'now'
  if (topic.ofCase && cases && [...cases].some(id => own.has(id))) return 'now'
  if (topic.now && kinds.some(kind => topic.now!.test(kind))) return 'now'
  return topic.lists && kinds.some(kind => topic.lists!.test(kind)) ? 'later' : undefined
}

const WHO_SEES = /^contact-restricted$|^restricted-|^independent-named$/

/** Whether it may have changed who may see one of these cases. */
export function changesWhoSees(own: ReadonlySet<string>, { kinds, cases }: Change): boolean {
  return kinds.some(kind => WHO_SEES.test(kind)) && (cases === undefined || [...cases].some(id => own.has(id)))
}
