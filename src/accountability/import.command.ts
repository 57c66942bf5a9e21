import type { Command } from 'commander'
import { bankHolidaysCommand } from '../platform/holidays/bank-holidays.command.ts'
import { streetCrimeCommand } from './street-crime.command.ts'

/** `import`: the group that every importer joins. Returned, so that other modules may add theirs. */
export function importCommand(program: Command): Command {
  const group = program
    .command('import')
    .description('take in published data: geography, recorded crime, bank holidays')
  streetCrimeCommand(group)
  bankHolidaysCommand(group)
  return group
}
