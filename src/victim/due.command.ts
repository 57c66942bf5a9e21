import type { Command } from 'commander'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { readBankHolidays } from '../platform/holidays/bank-holidays.ts'
import { common, runCommand } from '../platform/run/command.ts'
import { CommandFault } from '../platform/run/command-fault.ts'
import { openDatabase } from '../platform/run/open-database.ts'
import { london, readTime } from '../platform/time.ts'
import { dutyOf } from './duty.ts'
import { RIGHT_EVENTS, RIGHTS_PACKS, type RightEvent } from './rights-pack.ts'

type Opts = { event: string; at: string; pack?: string }

/** What the Code asks after an event: for checking a date by hand, with the rule and its source beside it. */
export function dueCommand(program: Command): void {
  common(program.command('due').description('by when a victim must be told of an event'))
    .requiredOption('--event <KIND>', RIGHT_EVENTS.join(', '))
    .requiredOption('--at <T>', 'when it happened; London time without an offset')
    .option('--pack <P>', `an edition of the Code: ${RIGHTS_PACKS.map(pack => pack.id).join(', ')}`)
    .action((opts: Opts, command: Command) =>
      runCommand(command, async ({ config, log }) => {
        const { event, at, packs } = checked(opts)
        const opened = await openDatabase({ config, log })
        try {
          const holidays = await inContext(opened.app.db, systemWho('due'), readBankHolidays)
          const duty = dutyOf(event, at, holidays, packs)
          if (!duty.ok) throw new CommandFault(duty.refusal.code, duty.refusal.message)
          const { pack, row, standard, enhanced } = duty.value
          const json = {
            standard: inLondon(standard),
            enhanced: inLondon(enhanced),
            pack: pack.id,
            rule: row.rule,
            source: row.source,
            read: row.read,
          }
          return {
            json,
            text: `${row.duty}: by ${json.standard ?? 'no limit'} (enhanced rights: ${json.enhanced ?? 'no limit'}), ${row.rule} of ${pack.title}. ${row.source}`,
          }
        } finally {
          await opened.close()
        }
      }),
    )
}

function checked({ event, at, pack }: Opts) {
  const known = RIGHT_EVENTS.find(one => one === event) as RightEvent | undefined
  if (!known) throw new CommandFault('unknown-event', `Choose an event of: ${RIGHT_EVENTS.join(', ')}`)
  const when = readTime(at)
  if (!when) throw new CommandFault('invalid-time', 'Write --at as 2026-11-23T14:30 (London) or with an offset')
  const packs = pack === undefined ? RIGHTS_PACKS : RIGHTS_PACKS.filter(one => one.id === pack)
  if (packs.length === 0)
    throw new CommandFault('unknown-pack', `Choose a pack of: ${RIGHTS_PACKS.map(one => one.id).join(', ')}`)
  return { event: known, at: when, packs }
}

function inLondon(at: Temporal.Instant | null): string | null {
  return at && london(at).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
