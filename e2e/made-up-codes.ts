import { createHash } from 'node:crypto'
import { loadEdition } from '../src/investigation/offence-codes/codes.store.ts'
import { systemWho } from '../src/platform/access/roles.ts'
import { inContext } from '../src/platform/db/context.ts'
import type { TestApp } from '../src/test-app.ts'

const code = (number: string, offence: string, subgroup: string | null, family: string) => ({
  ...{ code: number, offence, subgroup, family },
})
const SHARED = [
  code('28E', 'Burglary of a home', 'Burglary', 'Theft offences'),
  code('8N', 'Assault with injury', 'Violence with injury', 'Violence against the person'),
  code('8Q', 'Stalking', null, 'Violence against the person'),
  code('105A', 'Assault without injury', 'Violence without injury', 'Violence against the person'),
  code('45', 'Theft from a vehicle', 'Vehicle offences', 'Theft offences'),
]

/** Two invented editions, so that the pages show what holds, what changed and what is gone. */
export async function loadMadeUpCodes(t: TestApp): Promise<void> {
  const by = systemWho('import offence-codes')
  const editions = [
    {
      name: 'Made-up list, spring',
      from: '2026-04-01',
      codes: [...SHARED, code('46', 'Shoplifting', null, 'Theft offences')],
    },
    {
      name: 'Made-up list, autumn',
      from: '2026-11-22',
      codes: [
        ...SHARED.slice(1),
        code('28E', 'Burglary of a dwelling', 'Burglary', 'Theft offences'),
        code('5F', 'Strangling', null, 'Violence against the person'),
      ],
    },
  ]
  for (const { name, from, codes } of editions) {
    const fileHash = createHash('sha256').update(name).digest('hex')
    const edition = {
      id: name,
      name,
      source: 'Invented for a test',
      from,
      to: null,
      codes,
      fileName: 'made-up.csv',
      fileHash,
    }
    const put = await inContext(t.db, by, tx => loadEdition(tx, edition, by))
    if (!put.ok) throw new Error(`the codes were not loaded: ${put.refusal.message}`)
  }
}
