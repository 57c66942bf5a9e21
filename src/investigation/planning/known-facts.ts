import { ageOf } from '../../people/age.ts'
import { londonDay } from '../../platform/time.ts'
import type { KnownFact } from './known.ts'

/** The newest THRIVE assessment of the first contact, in the handler's own words. */
export type Assessed = {
  threat: string
  harm: string
  investigation: string
  vulnerability: string
  engagement: string
  immediacy: string
  prompts: unknown
  at: Temporal.Instant
  byName: string
}

type Report = {
  callerName: string | null
  callerBirth: string | null
  summary: string | null
  channel: string
  reportedAt: Temporal.Instant
  handlerName: string | null
}

export function reportFacts(report: Report): KnownFact[] {
  const byName = report.handlerName ?? report.callerName ?? report.channel
  return report.summary ? [{ what: 'What was reported', words: report.summary, byName, at: report.reportedAt }] : []
}

const ASSESSED = [
  ['threat', 'Threat'],
  ['harm', 'Harm'],
  ['investigation', 'Evidence that could be lost, as the handler heard it'],
  ['vulnerability', 'Who needs care'],
  ['engagement', 'How they can be reached'],
] as const

const PROMPTS: Readonly<Record<string, string>> = {
  caller: 'The caller is vulnerable',
  subject: 'Whom it is about is vulnerable',
  children: 'Children are there',
  adultsAtRisk: 'An adult at risk is there',
  othersInHousehold: 'Others live there',
}

export function assessedFacts(assessed: Assessed): KnownFact[] {
  const { byName, at } = assessed
  const said = ASSESSED.map(([field, what]) => ({ what, words: assessed[field], byName, at })).filter(
    one => !/^(none|no|not known|n\/a|-)?\.?$/i.test(one.words.trim()),
  )
  const prompts = promptsOf(assessed.prompts)
    .filter(one => one.answer === 'yes')
    .map(one => ({ what: PROMPTS[one.prompt] ?? one.prompt, words: one.reason ?? 'Yes', byName, at }))
  return [...said, ...prompts]
}

/** What the handler wrote of evidence, as a sentence goes on; null where they wrote that there is none. Long words are left to the page. */
export function saidOf(investigation: string): string | null {
  const words = investigation.trim().replace(/\.$/, '')
  return /^(none|no|nothing|not|n\/a|-)\b|^$/i.test(words) || words.length > 200 ? null : words
}

/** Prompts are kept as { caller: { answer, reason } }, or as an answer alone in the oldest records. */
export function promptsOf(prompts: unknown): { prompt: string; answer: string; reason: string | null }[] {
  if (typeof prompts !== 'object' || prompts === null) return []
  return Object.entries(prompts).flatMap(([prompt, value]) => {
    if (typeof value === 'string') return [{ prompt, answer: value, reason: null }]
    if (typeof value !== 'object' || value === null) return []
    const { answer, reason } = value as { answer?: unknown; reason?: unknown }
    return [{ prompt, answer: String(answer ?? ''), reason: typeof reason === 'string' && reason ? reason : null }]
  })
}

/** What somebody who gives an account needs, as far as first contact recorded it. */
export function needFlags(
  report: Report,
  assessed: Assessed | undefined,
  advice: readonly { channel: string }[],
  victims: readonly { name: string }[],
  /** The language that first contact asked an interpreter for. */
  interpreted: string | null = null,
): string[] {
  const prompts = promptsOf(assessed?.prompts)
    .filter(one => one.answer === 'yes')
    .map(one => `prompt:${one.prompt}`)
  const interpreter =
    interpreted !== null ||
    advice.some(one => one.channel === 'interpreter') ||
    /\binterpreter\b(?! is not| not)/i.test(`${assessed?.engagement ?? ''} ${assessed?.vulnerability ?? ''}`)
  const ours = victims.some(one => one.name === report.callerName)
  const age = ours ? Number.parseInt(ageOf(report.callerBirth, londonDay(report.reportedAt)) ?? '', 10) : Number.NaN
  return [...prompts, ...(interpreter ? ['need:interpreter'] : []), ...(age < 18 ? ['need:under-18'] : [])]
}

/** How a victim may be told, as it was last recorded with them. */
export type Way = {
  name: string
  channel: string
  safe: boolean
  conditions: string | null
  alone: boolean
  at: Temporal.Instant
  byName: string
}

/** The beginning of the contact that is agreed with a victim: by which way, on which terms, and whether it was asked of them alone. */
export function wayFact(way: Way): KnownFact {
  const how = way.safe ? `By ${way.channel.replaceAll('-', ' ')}` : `Not safe by ${way.channel.replaceAll('-', ' ')}`
  return {
    what: `How ${way.name} may be told`,
    words: [how, way.conditions, way.alone ? 'asked of them alone' : 'not checked with them alone']
      .filter(Boolean)
      .join('; '),
    byName: way.byName,
    at: way.at,
  }
}
