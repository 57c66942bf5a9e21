import type { Command } from 'commander'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { readBankHolidays } from '../platform/holidays/bank-holidays.ts'
import { common, runCommand } from '../platform/run/command.ts'
import { CommandFault } from '../platform/run/command-fault.ts'
import { openDatabase } from '../platform/run/open-database.ts'
import { london, readTime } from '../platform/time.ts'
import { dutyOf } from './duty.ts'
import { readPacks } from './rights/packs.store.ts'
import { HOLDER_WORDS, isLaw, readingWords } from './rights/right-row.ts'
import { eventsOf, RIGHT_EVENTS, type RightsPack } from './rights-pack.ts'

type Opts = { event: string; at: string; pack?: string }

/** What the Code asks after an event: for checking a date by hand, with the rule and its source beside it. */
export function dueCommand(program: Command): void {
  common(program.command('due').description('by when a victim must be told of an event'))
    .requiredOption('--event <KIND>', `${RIGHT_EVENTS.join(', ')}; a loaded edition may have more`)
    .requiredOption('--at <T>', 'when it happened; London time without an offset')
    .option('--pack <P>', 'an edition of the Code; without it, the one in force on that day')
    .action((opts: Opts, command: Command) =>
      runCommand(command, async ({ config, log }) => {
        const at = readTime(opts.at)
        if (!at) throw new CommandFault('invalid-time', 'Write --at as 2026-11-23T14:30 (London) or with an offset')
        const opened = await openDatabase({ config, log })
        try {
          const who = systemWho('due')
          const packs = chosen(await inContext(opened.app.db, who, readPacks), opts)
          const holidays = await inContext(opened.app.db, who, readBankHolidays)
          const duty = dutyOf(opts.event, at, holidays, packs)
          if (!duty.ok) throw new CommandFault(duty.refusal.code, duty.refusal.message)
          const { pack, row, standard, enhanced } = duty.value
          const json = {
            standard: inLondon(standard),
            enhanced: inLondon(enhanced),
            pack: pack.id,
            rule: row.rule,
            source: row.source,
            holder: HOLDER_WORDS[row.holder],
            duty: row.duty,
            read: row.read,
            enhanced_read: row.enhancedRead,
            proposal: !isLaw(row),
            enhanced_proposal: !isLaw(row, true),
          }
          return {
            json,
            text: [
              `${row.duty} (${json.holder}): by ${json.standard ?? 'no limit'} (enhanced rights: ${json.enhanced ?? 'no limit'}), ${row.rule} of ${pack.title}`,
              `${readingWords(row.read)}${row.enhancedRead === row.read ? '' : `; for enhanced rights: ${readingWords(row.enhancedRead)}`}`,
              row.source,
            ].join('\n'),
          }
        } finally {
          await opened.close()
        }
      }),
    )
}

/** The editions asked about. An event that none of them knows is answered with those that they do. */
function chosen(all: readonly RightsPack[], { event, pack }: Opts): readonly RightsPack[] {
  const packs = pack === undefined ? all : all.filter(one => one.id === pack)
  if (packs.length === 0)
    throw new CommandFault('unknown-pack', `Choose a pack of: ${all.map(one => one.id).join(', ')}`)
  const known = eventsOf(packs)
  if (!known.includes(event)) throw new CommandFault('unknown-event', `Choose an event of: ${known.join(', ')}`)
  return packs
}

function inLondon(at: Temporal.Instant | null): string | null {
  return at && london(at).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
