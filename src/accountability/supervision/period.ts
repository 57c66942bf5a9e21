import { z } from 'zod'
import { day } from '../../platform/http/fields.ts'
import { london, londonDay, startOfLondonDay } from '../../platform/time.ts'

/** From one London day to another, both counted; without them the last four weeks up to today. */
export const PeriodQuery = z.object({ from: day.optional().catch(undefined), to: day.optional().catch(undefined) })

export function supervisionPeriod(
  query: { from?: string | undefined; to?: string | undefined },
  now: Temporal.Instant,
) {
  const to = query.to ? Temporal.PlainDate.from(query.to) : londonDay(now)
  const four = london(startOfLondonDay(to)).subtract({ days: 27 }).toPlainDate()
  const asked = query.from ? Temporal.PlainDate.from(query.from) : four
  const from = Temporal.PlainDate.compare(asked, to) > 0 ? to : asked
  return {
    from: from.toString(),
    to: to.toString(),
    start: startOfLondonDay(from),
    end: startOfLondonDay(to.add({ days: 1 })),
  }
}
