import type { Sensitivity } from '../platform/force/vocabulary.ts'
import { type ApprovalRule, GRADE_FLAGS, type GradeFlag } from './grade-approvals.ts'

/** What is known that puts a flag up: by kind, by the pathways begun, by a child found, by what the number brought before. */
export type FlagsFrom = {
  sensitive: Sensitivity | null
  pathways: readonly string[]
  childFound: boolean
  earlier: number
}

/** Pathways that are one of the flags under another name: abuse in the family's name is domestic abuse. */
const FLAG_OF: Readonly<Record<string, GradeFlag>> = {
  domestic: 'domestic',
  honour: 'domestic',
  stalking: 'stalking',
  hate: 'hate',
  child: 'child',
  missing: 'missing',
}

export function gradeFlags(rule: ApprovalRule, known: FlagsFrom): GradeFlag[] {
  const up = new Set<GradeFlag>()
  for (const id of [known.sensitive, ...known.pathways]) {
    const flag = id && FLAG_OF[id]
    if (flag) up.add(flag)
  }
  if (known.childFound) up.add('child')
  if (known.earlier >= rule.repeat.earlier) up.add('repeat')
  return GRADE_FLAGS.filter(flag => up.has(flag))
}
