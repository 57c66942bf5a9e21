import { type Command, InvalidArgumentError } from 'commander'
import { systemWho } from '../platform/access/roles.ts'
import { openClock } from '../platform/clock/clock.ts'
import type { Db } from '../platform/db/connect.ts'
import { inContext } from '../platform/db/context.ts'
import { momentOf } from '../platform/imports/moment.ts'
import { registerReaders } from '../platform/log/reader.ts'
import { record } from '../platform/log/record.ts'
import { untilLevel } from '../platform/log/until-level.ts'
import { common, runCommand } from '../platform/run/command.ts'
import { openDatabase } from '../platform/run/open-database.ts'
import { readTime } from '../platform/time.ts'
import { accountabilityReaders } from './accountability.reader.ts'
import { freezeBaselines, readBaselines } from './baselines.store.ts'
import { countEventJoins } from './event-joins.store.ts'
import { saysValue } from './figure-words.ts'
import { type FurtherMeasure, joinMeasure, telephonyMeasures } from './further-measures.ts'
import { type MeasureFigure, measureFigures } from './measure-figures.ts'
import { countService } from './measures.store.ts'
import { MEASURES } from './measures.ts'
import { periodTo, USUAL_DAYS } from './period.ts'
import { countTelephony } from './telephony-counts.store.ts'

type Options = { asOf?: Temporal.Instant; days: number; freezeBaseline?: boolean }

export function measuresCommand(program: Command): void {
  common(program.command('measures').description('the measures of the public page, counted from the log'))
    .option('--as-of <T>', 'as they stood at this time (London time without an offset); now unless given', asTime)
    .option('--days <N>', 'the days they speak for, to that time', asDays, USUAL_DAYS)
    .option('--freeze-baseline', 'keep these figures as the baseline of every measure that has none', false)
    .action((options: Options, command: Command) =>
      runCommand(command, async ({ config, log }) => {
        const opened = await openDatabase({ config, log })
        try {
          const asOf = options.asOf ?? (await openClock(opened.app.pool)).now()
          const measures = await readMeasures(opened.app.db, asOf, options)
          const further = await readFurther(opened.app.db, asOf, options.days)
          const text = [...measures.map(line), ...further.map(furtherLine)].join('\n')
          return { json: { measures: [...measures, ...further] }, text }
        } finally {
          await opened.close()
        }
      }),
    )
}

/** The measures at `asOf`, after the log has been read to its end. */
export async function readMeasures(
  db: Db,
  asOf: Temporal.Instant,
  { days = USUAL_DAYS, freezeBaseline = false }: Partial<Options> = {},
): Promise<MeasureFigure[]> {
  await registerReaders(db, accountabilityReaders)
  await untilLevel(db, accountabilityReaders)
  const who = systemWho('measures')
  return inContext(db, who, async tx => {
    const figures = measureFigures(await countService(tx, periodTo(asOf, days)), await readBaselines(tx))
    if (!freezeBaseline) return figures
    const frozen = await freezeBaselines(tx, figures, who.id)
    if (frozen.length > 0)
      await record(tx, {
        kind: 'baseline-frozen',
        caseId: null,
        at: (await momentOf(tx)).now,
        by: who,
        body: { measures: frozen, asOf },
      })
    const baselines = await readBaselines(tx)
    return figures.map(figure => ({ ...figure, baseline: baselines.get(figure.id) ?? null }))
  })
}

/** Telephony by every published definition, and joins undone: for staff and programs, not on the public's page. */
export async function readFurther(db: Db, asOf: Temporal.Instant, days = USUAL_DAYS): Promise<FurtherMeasure[]> {
  const period = periodTo(asOf, days)
  return inContext(db, systemWho('measures'), async tx => {
    const lines: FurtherMeasure[] = []
    for (const name of ['999', '101'] as const)
      lines.push(...telephonyMeasures(name, await countTelephony(tx, period, name), period))
    return [...lines, joinMeasure(await countEventJoins(tx, period), period)]
  })
}

function furtherLine({ definition, value, unit, n, cannotTell, id }: FurtherMeasure): string {
  return `${definition}: ${saysValue(value, unit)} (of ${n}${cannotTell > 0 ? `; ${cannotTell} cannot tell` : ''})  [${id}]`
}

function line(figure: MeasureFigure): string {
  const { question } = MEASURES.find(({ id }) => id === figure.id)!
  const apart = [
    figure.cannotTell > 0 ? `${figure.cannotTell} cannot tell` : '',
    figure.running > 0 ? `${figure.running} still running` : '',
  ].filter(Boolean)
  const was = figure.baseline
    ? `; baseline ${saysValue(figure.baseline.value, figure.unit)} of ${figure.baseline.n}`
    : ''
  return `${question} ${saysValue(figure.value, figure.unit)} (of ${figure.n}${apart.length > 0 ? `; ${apart.join(', ')}` : ''}${was})  [${figure.id}]`
}

function asTime(text: string): Temporal.Instant {
  const at = readTime(text)
  if (!at) throw new InvalidArgumentError('Write the time as 2026-11-23T14:30.')
  return at
}

function asDays(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > 3660)
    throw new InvalidArgumentError('Give a whole number of days, 1 to 3660.')
  return days
}
