import { z } from 'zod'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { PATHWAY_IDS } from './pathway.ts'
import { RISK_TOOLS, type RiskTool } from './risk-tool.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'use lower-case letters, digits and hyphens' })
const words = (max: number) => z.string().trim().min(1).max(max)

export const FORM_ANSWERS = ['yes', 'no', 'unknown', 'not-asked'] as const

export const RiskQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('yes-no'), ask: words(2000) }),
  z.strictObject({ id, kind: z.literal('words'), ask: words(2000) }),
  z.strictObject({ id, kind: z.literal('choice'), ask: words(2000), options: z.array(words(300)).min(2).max(30) }),
])
export type RiskQuestion = z.output<typeof RiskQuestion>

const KNOWN = new Set(RISK_TOOLS.map(tool => tool.id))

/** A force's own licensed wording, as a file. None is ours: the wordings belong to their authors (contact.md section 6). */
export const RiskFormFile = z
  .strictObject({
    tool: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/, { error: 'use letters, digits and hyphens' }),
    label: words(100),
    edition: words(60),
    validFrom: z.iso.date({ error: 'write the London day as 2026-11-23' }),
    licence: words(2000).describe('Who licensed the wording to this force, and on what terms'),
    scored: z.boolean(),
    pathways: z.array(z.enum(PATHWAY_IDS)).default([]).describe('Where a tool of a name of its own is offered'),
    questions: z.array(RiskQuestion).min(1).max(200),
  })
  .refine(file => new Set(file.questions.map(one => one.id)).size === file.questions.length, {
    error: 'two questions have the same id',
    path: ['questions'],
  })
  .refine(file => KNOWN.has(file.tool) || file.pathways.length > 0, {
    error: 'name the pathways on which this tool is offered',
    path: ['pathways'],
  })
export type RiskFormFile = z.output<typeof RiskFormFile>

export type LoadedForm = {
  id: string
  tool: string
  label: string
  edition: string
  scored: boolean
  pathways: string[]
  validFrom: Temporal.PlainDate
  sha256: string
  questions: RiskQuestion[]
}

/** The edition of each tool that is in force on a London day: the newest that has begun. */
export function formsOn(forms: readonly LoadedForm[], day: Temporal.PlainDate): LoadedForm[] {
  const inForce = new Map<string, LoadedForm>()
  for (const form of forms) {
    if (Temporal.PlainDate.compare(form.validFrom, day) > 0) continue
    const before = inForce.get(form.tool)
    if (!before || Temporal.PlainDate.compare(form.validFrom, before.validFrom) > 0) inForce.set(form.tool, form)
  }
  return [...inForce.values()]
}

/** The slots, each with the edition that the force has loaded where there is one, and tools of the force's own. */
export function slotsWith(slots: readonly RiskTool[], forms: readonly LoadedForm[]): RiskTool[] {
  const byTool = new Map(forms.map(form => [form.tool, form]))
  const named = slots.map(slot => {
    const form = byTool.get(slot.id)
    return form ? { ...slot, label: form.label, edition: form.edition, scored: form.scored } : slot
  })
  const known = new Set(slots.map(slot => slot.id))
  const own = forms.filter(form => !known.has(form.tool) && !KNOWN.has(form.tool))
  return [
    ...named,
    ...own.map(({ tool, label, edition, scored }) => ({
      id: tool,
      label,
      edition,
      scored,
      source: 'loaded by the force',
      confidence: 'read' as const,
    })),
  ]
}

export type FormAnswer = { question: string; answer: string; words: string | null }

/**
 * What was answered, one row a question: one that was left out was not asked, which is not 'no'. Refused where an answer
 * belongs to another edition than the one in force.
 */
export function formAnswers(
  form: Pick<LoadedForm, 'questions'>,
  given: Readonly<Record<string, string | undefined>>,
): Outcome<FormAnswer[], 'other-edition' | 'wrong-answer'> {
  const ids = new Set(form.questions.map(one => one.id))
  if (Object.keys(given).some(key => !ids.has(key)))
    return refuse('other-edition', 'This tool has another edition now: open it again, and answer its questions')
  const answers: FormAnswer[] = []
  for (const question of form.questions) {
    const said = given[question.id]?.trim()
    if (!said) answers.push({ question: question.id, answer: 'not-asked', words: null })
    else if (question.kind === 'words') answers.push({ question: question.id, answer: 'words', words: said })
    else if ((allowed(question) as readonly string[]).includes(said))
      answers.push({ question: question.id, answer: said, words: null })
    else return refuse('wrong-answer', 'Choose one of the answers to this question', `q-${question.id}`)
  }
  return accept(answers)
}

/** 'Not known' and 'not asked' can be said to every question. */
export function allowed(question: RiskQuestion): readonly string[] {
  return question.kind === 'choice' ? [...question.options, 'unknown', 'not-asked'] : FORM_ANSWERS
}
