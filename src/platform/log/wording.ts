import { readTime } from '../time.ts'
import { londonDate, londonTime } from '../views/when.ts'

/** The force's own names for the codes that facts carry; a code without a name stands for itself. */
export type Names = Record<
  'incidentType' | 'settlement' | 'grade' | 'offence' | 'outcome' | 'base' | 'channel',
  (code: unknown) => string
>

/** What part of the journey a fact belongs to: what the case page can be filtered by. */
export const FACT_GROUPS = ['contact', 'response', 'investigation', 'victim'] as const
export type FactGroup = (typeof FACT_GROUPS)[number] | 'other'

// biome-ignore lint/suspicious/noExplicitAny: each kind of fact defines its own body; its wording reads what is there
export type Body = Record<string, any>

/** A fact in words: what happened, and short lines of what it carried. Lines that have nothing to say are left out. */
export type Worded = {
  title: string
  lines?: readonly (string | false | null | undefined)[]
  page?: 'contacts' | 'incidents' | 'crimes' | 'victims'
}
export type Wording = (body: Body, names: Names) => Worded

/** '23 Nov 2026 at 14:05', or nothing for what is no time. */
export function momentWords(value: unknown): string | undefined {
  const at = typeof value === 'string' ? readTime(value) : undefined
  return at && `${londonDate(at, 'short')} at ${londonTime(at)}`
}

/** 'Reason: ...' where there is one. */
export function said(label: string, value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? `${label}: ${value}` : undefined
}

/** 'no-further-action' as 'no further action'. */
export function plain(code: unknown): string {
  return String(code ?? '').replaceAll('-', ' ')
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
