import { z } from 'zod'
import { CONFIDENCES } from '../../platform/force/vocabulary.ts'
import { PATHWAY_PACKS, pathwayIn } from '../pathway-pack.ts'

const day = z.iso.date({ error: 'write the London day as 2026-11-23' })
const QUESTIONS = new Set(PATHWAY_PACKS.flatMap(pack => pathwayIn(pack, 'hate')?.questions.map(one => one.id) ?? []))

/** One edition of the rules on hate without a crime, as a file. */
export const HatePackFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'use lower-case letters, digits and hyphens' }),
    from: day,
    to: day.nullable().default(null),
    keeps: z.enum(['threshold', 'never', 'always']),
    threshold: z.array(z.string()).max(20).default([]),
    warn: z.string().trim().min(1).max(500),
    source: z.string().trim().min(1).max(500),
    confidence: z.enum(CONFIDENCES),
  })
  .superRefine((file, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (file.to !== null && file.to <= file.from) issue('to', 'ends before it begins')
    if ((file.keeps === 'threshold') !== file.threshold.length > 0)
      issue('threshold', 'a threshold names questions, and nothing else does')
    for (const question of file.threshold)
      if (!QUESTIONS.has(question)) issue('threshold', `the hate pathway has no question ${question}`)
  })
export type HatePackFile = z.output<typeof HatePackFile>
