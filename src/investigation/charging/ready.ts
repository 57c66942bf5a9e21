import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { withoutView } from '../bail/victims-asked.ts'
import { saysSomething } from '../substance.ts'
import { codeTestsOn } from './code-tests.ts'
import { checkDraft, type Draft, type OfCrime } from './draft.ts'
import { asksEvidenceLed } from './who-charges.ts'

/** `victims`: their names. `fileMissing`: what the file lacks, in sentences. */
export type ForSending = OfCrime & { victims: readonly string[]; fileMissing: readonly string[] }

/** What is not there yet, in sentences: shown on the page from the first draft on, and before sending. */
export function gapsOf(
  draft: Draft,
  crime: ForSending,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): { stops: { sentence: string; field: string }[]; warns: string[] } {
  const checked = checkDraft(draft, crime, now, today)
  const stops: { sentence: string; field: string }[] = []
  if (!checked.ok) stops.push({ sentence: checked.refusal.message, field: checked.refusal.field ?? 'decider' })
  if (asksEvidenceLed(crime.offence, crime.sensitive)) {
    if (!saysSomething(draft.evidenceLed ?? '', 3))
      stops.push({
        sentence: 'Say what there is without the victim: could this go on without them, and with what?',
        field: 'evidenceLed',
      })
    if (crime.victims.length > 0 && !saysSomething(draft.victimViews ?? '', 2))
      stops.push({
        sentence: 'Say what each victim thinks of a charge, or why they could not be asked',
        field: 'victimViews',
      })
    const unasked = withoutView(crime.victims, draft.victimViews ?? undefined)
    if (draft.victimViews && unasked.length > 0)
      stops.push({
        sentence: `Say by name what each victim thinks, or why they could not be asked: ${unasked.join(', ')} is missing`,
        field: 'victimViews',
      })
  }
  const test = codeTestsOn(today).find(one => one.id === draft.test)
  const unanswered = (test?.questions ?? []).filter(one => !saysSomething(draft.answers[one.code] ?? '', 3))
  const warns = [
    ...(checked.ok ? checked.value : []),
    ...unanswered.map(one => `Not answered: ${one.ask}`),
    ...crime.fileMissing,
  ]
  return { stops, warns }
}

/** Sends it: what the law that we read or our own care asks for refuses, the rest is answered with a reason and kept with it. */
export function send(
  draft: Draft,
  crime: ForSending,
  despite: string | undefined,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Outcome<{ warnings: string[]; despite: string | null }> {
  const { stops, warns } = gapsOf(draft, crime, now, today)
  const [stop] = stops
  if (stop) return refuse('not-ready', stop.sentence, stop.field)
  if (warns.length === 0) return accept({ warnings: [], despite: null })
  if (!saysSomething(despite ?? '', 3))
    return refuse(
      'needs-despite',
      warns.length === 1
        ? `Something is not there yet. ${warns[0]}. Say why it is sent all the same`
        : `${warns.length} things are not there yet: say why it is sent all the same`,
      'despite',
    )
  return accept({ warnings: warns, despite: despite! })
}
