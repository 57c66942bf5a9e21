import type { Command } from 'commander'
import { reconciled, saysImport } from '../imports/import-report.ts'
import { readJson } from '../imports/text-file.ts'
import { common, runCommand } from '../run/command.ts'
import { CommandFault } from '../run/command-fault.ts'
import { openDatabase } from '../run/open-database.ts'
import { putBankHolidays } from './bank-holidays.ts'

export function bankHolidaysCommand(group: Command): void {
  common(
    group
      .command('bank-holidays')
      .description("bank holidays of England and Wales, as gov.uk's bank-holidays.json has them")
      .argument('<FILE>', 'the JSON file'),
  ).action((file: string, _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const json = await readJson(file)
      const opened = await openDatabase({ config, log })
      try {
        const started = performance.now()
        const put = await putBankHolidays(opened.owner, json)
        if (!put.ok) throw new CommandFault(put.refusal.code, put.refusal.message)
        const { lastKnownYear, removed, ...counts } = put.value
        const report = reconciled({
          ...counts,
          refused: 0,
          seconds: (performance.now() - started) / 1000,
          refusals: [],
          removed,
          last_known_year: lastKnownYear,
        })
        const notes = [
          `known to the end of ${lastKnownYear}${removed > 0 ? `; ${removed} dates are no longer bank holidays` : ''}`,
          'Contains public sector information licensed under the Open Government Licence v3.0 (gov.uk)',
        ]
        return { json: report, text: saysImport(report, notes) }
      } finally {
        await opened.close()
      }
    }),
  )
}
