import type { Force } from '../platform/force/force.ts'

/** For how long a report that was stopped waits to be taken up again, and how many wrong codes end it: our proposals, where a force sets none. */
export const OUR_REPORT_LIMITS = { savedHours: 72, wrongCodes: 5 } as const

export type ReportLimits = { savedHours: number; wrongCodes: number }

export const reportLimitsOf = (force: Pick<Force, 'reporting'>): ReportLimits => force.reporting ?? OUR_REPORT_LIMITS
