import { expect, test } from 'vitest'
import { processesOf } from './folder-processes.ts'
import { parsePostmasterFile } from './postmaster-file.ts'
import type { ProcessRow } from './process-table.ts'

const FOLDER = { pg: '/srv/a force/pg', clusterName: 'answerable-0a1b' }
const SERVER = '/usr/pg/bin/postgres -D /srv/a force/pg -c port=5 '

function row(pid: number, command: string, cwd: string | undefined, parent = 1): ProcessRow {
  return { pid, parent, program: command.split(' ')[0] ?? '', command, cwd }
}

test.each<[string, ProcessRow[], ReturnType<typeof processesOf>]>([
  ['nothing', [], { postmaster: undefined, repair: undefined, backends: [] }],
  [
    'a server and its backends, by their working folder',
    [row(10, SERVER, FOLDER.pg), row(11, 'postgres: answerable-0a1b: io worker 0', FOLDER.pg, 10)],
    { postmaster: 10, repair: undefined, backends: [11] },
  ],
  [
    'the same by their command lines, where the working folder is not to be seen',
    [row(10, SERVER, undefined), row(11, 'postgres: answerable-0a1b: io worker 0', undefined, 10)],
    { postmaster: 10, repair: undefined, backends: [11] },
  ],
  [
    'a backend that has no title yet',
    [row(10, SERVER, FOLDER.pg), row(11, SERVER, FOLDER.pg, 10)],
    { postmaster: 10, repair: undefined, backends: [11] },
  ],
  [
    'backends whose server was killed',
    [row(11, 'postgres: answerable-0a1b: checkpointer ', FOLDER.pg)],
    { postmaster: undefined, repair: undefined, backends: [11] },
  ],
  [
    'a repair by hand',
    [row(12, '/usr/pg/bin/postgres --single -D /srv/a force/pg postgres ', FOLDER.pg)],
    { postmaster: undefined, repair: 12, backends: [] },
  ],
  [
    'a shell, an editor and a reader of the log who stand in the folder',
    [
      row(20, 'bash ', FOLDER.pg),
      row(21, 'vim /usr/pg/bin/postgres -D', FOLDER.pg),
      row(22, 'tail -f ../postgres.log', FOLDER.pg),
    ],
    { postmaster: undefined, repair: undefined, backends: [] },
  ],
  [
    'the servers of other folders, seen or not',
    [
      row(30, '/usr/pg/bin/postgres -D /srv/b/pg ', '/srv/b/pg'),
      row(31, 'postgres: other: io worker 0', undefined, 30),
      row(32, '/usr/pg/bin/postgres -D /srv/a force/pg2 ', undefined),
      row(33, 'grep /usr/pg/bin/postgres', undefined),
    ],
    { postmaster: undefined, repair: undefined, backends: [] },
  ],
])('whose processes: %s', (_, processes, expected) => {
  expect(processesOf(FOLDER, processes)).toEqual(expected)
})

test.each([
  [
    'ready',
    '123\n/srv/pg\n1767225600\n5433\n\n127.0.0.1\n  99 7\nready   \n',
    { pid: 123, port: 5433, status: 'ready' },
  ],
  ['just begun', '123\n/srv/pg\n1767225600\n5433\n\n', { pid: 123, port: 5433, status: undefined }],
  ['single-user', '-77\n/srv/pg\n1767225600\n0\n', { pid: -77, port: undefined, status: undefined }],
  ['empty', '', undefined],
  ['rubbish', 'no number\n', undefined],
])('a pid file: %s', (_, text, expected) => {
  expect(parsePostmasterFile(text)).toEqual(expected)
})
