import { londonDate } from '../../platform/views/when.ts'

/** What has happened and is over, in words that name nobody. What is not in this table is in no draft. */
const HAPPENED: Readonly<Record<string, string>> = {
  arrest: 'A person was arrested on {day}.',
  interview: 'A person was asked about what happened on {day}.',
  release: 'The person who was held was released on {day}.',
  bail: 'The person was released on {day} with conditions that they have to keep.',
  'bail-change': 'What the person on bail has to keep to, or for how long, was changed on {day}.',
  charge: 'A person was charged on {day}. The case goes to court.',
  'out-of-court-disposal': 'On {day} the case was dealt with out of court.',
  'no-further-action': 'On {day} it was decided not to take the case against a person further.',
}

/** Lines of enquiry that may be told of once they are closed, by the template that they came from: what was looked at, never what it showed. */
const LINES: Readonly<Record<string, string>> = {
  cctv: 'We finished looking for recordings from cameras.',
  'shop-cctv': 'We finished looking for recordings from cameras.',
  doorbell: 'We finished looking for recordings from cameras.',
  dashcam: 'We finished looking for recordings from cameras.',
  'scene-in': 'The place where it happened was examined.',
  'scene-out': 'The place where it happened was examined.',
  goods: 'We looked for what was taken.',
}

export type Happened = { event: string; at: Temporal.Instant }
export type LineEnded = { template: string | null; endedAt: Temporal.Instant }

/**
 * A draft from what has happened since they last heard: for a person to change, and to send. It holds what is done and over, by kind and
 * day: no name, no free text of the case, nothing planned, no witness and nobody else who was harmed, since none of it is asked for.
 */
export function draftOf(
  facts: { events: readonly Happened[]; lines: readonly LineEnded[] },
  since: Temporal.Instant | null,
  now: Temporal.Instant,
): string {
  const fresh = (at: Temporal.Instant) =>
    (!since || Temporal.Instant.compare(at, since) > 0) && Temporal.Instant.compare(at, now) <= 0
  const told = [
    ...facts.events.map(({ event, at }) => ({
      at,
      words: Object.hasOwn(HAPPENED, event) ? HAPPENED[event] : undefined,
    })),
    ...facts.lines.map(({ template, endedAt }) => ({
      at: endedAt,
      words: template && Object.hasOwn(LINES, template) ? LINES[template] : undefined,
    })),
  ]
  const sentences = told
    .filter(one => fresh(one.at))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .flatMap(({ at, words }) => (words ? [words.replace('{day}', londonDate(at, 'weekday'))] : []))
  return [...new Set(sentences)].join('\n')
}
