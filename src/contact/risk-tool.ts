import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { type From, OURS } from './pathway.ts'

/**
 * The risk tools are their authors' own: no wording of theirs is here, only the slot that a force fills with the edition
 * it is licensed for, and what came of it. A tool accompanies judgement and never stands above it (contact.md section 6).
 */
export type RiskTool = From & {
  readonly id: string
  readonly label: string
  readonly edition: string
  readonly scored: boolean
}

const SLOT: From = { source: 'contact.md section 6, risk tools and licences', confidence: 'secondary' }

export const RISK_TOOLS: readonly (RiskTool & { readonly from: string; readonly to: string | null })[] = [
  { id: 'DASH', label: 'DASH', edition: '2009', scored: true, from: '2019-01-01', to: null, ...SLOT },
  { id: 'DARA', label: 'DARA', edition: '2022', scored: false, from: '2022-11-01', to: null, ...SLOT },
  { id: 'S-DASH', label: 'S-DASH', edition: '2009', scored: true, from: '2019-01-01', to: null, ...SLOT },
  { id: 'SASH', label: 'SASH', edition: 'force', scored: false, from: '2019-01-01', to: null, ...SLOT },
  {
    id: 'SST',
    label: 'Stalking screening tool',
    edition: 'force',
    scored: false,
    from: '2019-01-01',
    to: null,
    ...SLOT,
  },
]

export function riskToolsOn(day: Temporal.PlainDate): readonly RiskTool[] {
  const on = day.toString()
  return RISK_TOOLS.filter(tool => tool.from <= on && (tool.to === null || on < tool.to))
}

export const TOOL_STATES = ['done', 'refused', 'not-asked', 'not-safe-to-ask'] as const
export type ToolState = (typeof TOOL_STATES)[number]
export const TOOL_LEVELS = ['standard', 'medium', 'high'] as const
export type ToolLevel = (typeof TOOL_LEVELS)[number]

/** Offered again in private: due within 48 hours (inspection.md requirement 15). */
export const OFFER_AGAIN = { hours: 48, who: 'Domestic abuse unit', ...OURS } as const

export type ToolGiven = {
  tool: string
  state: ToolState
  score?: number | undefined
  level?: ToolLevel | undefined
  judgement?: string | undefined
  reason?: string | undefined
  answers?: Readonly<Record<string, string>> | undefined
}
export type NoTool =
  | 'unknown-tool'
  | 'needs-judgement'
  | 'needs-level'
  | 'needs-reason'
  | 'score-not-done'
  | 'other-edition'
  | 'wrong-answer'

/** A score never speaks alone: judgement stands beside it, and a tool that was not done says why, which is not a refusal. */
export function fillTool(
  given: ToolGiven,
  day: Temporal.PlainDate,
  tools: readonly RiskTool[] = riskToolsOn(day),
): Outcome<RiskTool, NoTool> {
  const tool = tools.find(one => one.id === given.tool)
  if (!tool) return refuse('unknown-tool', 'Choose one of the risk tools in use on this day', 'tool')
  if (given.state === 'done') {
    if (!given.level) return refuse('needs-level', 'Say which level it came to: standard, medium or high', 'level')
    if (!given.judgement)
      return refuse(
        'needs-judgement',
        'Write your own judgement beside the tool, and why it agrees or not',
        'judgement',
      )
    return accept(tool)
  }
  if (given.score !== undefined || given.level)
    return refuse('score-not-done', 'A tool that was not done has no score and no level', 'score')
  if (!given.reason) return refuse('needs-reason', 'Say why it was not done', 'reason')
  return accept(tool)
}
