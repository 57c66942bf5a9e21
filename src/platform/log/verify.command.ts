import type { Command } from 'commander'
import { common, runCommand } from '../run/command.ts'
import { openDatabase } from '../run/open-database.ts'
import type { Reader } from './reader.ts'
import { registerReaders } from './reader.ts'
import { verify } from './verify.ts'

export function verifyCommand(program: Command, readers: readonly Reader[]): void {
  common(program.command('verify').description('check the record against itself: facts, changes, readers')).action(
    (_opts, command: Command) =>
      runCommand(command, async ({ config, log }) => {
        const opened = await openDatabase({ config, log })
        try {
          await registerReaders(opened.app.db, readers)
          const found = await verify(opened.app.db, readers)
          if (
            found.changes_without_fact > 0 ||
            found.tampered.length > 0 ||
            found.readers_behind > 0 ||
            found.unguarded_tables.length > 0
          )
            process.exitCode = 1
          return {
            json: found,
            text: [
              `${found.facts} facts, the words of ${found.erased} erased; ${found.changed_rows} changed rows, ${found.changes_without_fact} without their fact`,
              `${found.readers_behind} readers behind the log; ${found.tampered.length} facts altered or missing`,
              ...found.tampered
                .slice(0, 20)
                .map(one => `  fact ${one.seq || '?'} of case ${one.case_id ?? 'none'}: ${one.what}`),
              ...found.unguarded_tables.map(table => `  ${table} has lost its guard: a change there needs no fact`),
            ].join('\n'),
          }
        } finally {
          await opened.close()
        }
      }),
  )
}
