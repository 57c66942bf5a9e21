import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Bench, type BenchOptions, tableOf } from './bench.ts'

const NAMES = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.bench.ts'))
  .map(file => file.slice(0, -'.bench.ts'.length))
  .sort()

const USAGE = `Use: script/bench NAME [--json] [--runs N] [--people N] [--data DIR]
NAME is one of: ${NAMES.join(', ') || '(there are no benches yet)'}
--data DIR keeps what search loaded, and uses it again.`

/** Fewer than five runs have no median worth printing. */
const FEWEST_RUNS = 5

process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<0 | 1 | 2> {
  const asked = read(args)
  if (asked === 'help') {
    console.log(USAGE)
    return 0
  }
  if (typeof asked === 'string') return refuse(`${asked}\n${USAGE}`, args.includes('--json'), 'wrong-usage', 2)
  try {
    const { bench } = (await import(`./${asked.name}.bench.ts`)) as { bench: Bench }
    const result = await bench(asked.options)
    console.log(asked.json ? JSON.stringify(result) : tableOf(result))
    return result.checks.every(check => check.ok) && result.checks.length > 0 ? 0 : 1
  } catch (fault) {
    return refuse(
      fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      asked.json,
      'bench-failed',
      1,
    )
  }
}

type Asked = { name: string; json: boolean; options: BenchOptions }

/** A string says what is wrong with the words given. */
function read(args: string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        runs: { type: 'string' },
        people: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    if (values.help) return 'help'
    const [name, ...more] = positionals
    if (!name || more.length) return 'Name one bench.'
    if (!NAMES.includes(name)) return `There is no bench called ${name}.`
    const runs = Number(values.runs ?? FEWEST_RUNS)
    if (!Number.isInteger(runs) || runs < FEWEST_RUNS) return `--runs is a whole number, at least ${FEWEST_RUNS}.`
    const people = values.people === undefined ? undefined : Number(values.people)
    if (people !== undefined && !(Number.isInteger(people) && people > 0))
      return '--people is a whole number above nought.'
    return {
      name,
      json: values.json,
      options: { runs, people, data: values.data, progress: sentence => console.error(`${name}: ${sentence}`) },
    }
  } catch (fault) {
    return (fault as Error).message
  }
}

function refuse(message: string, json: boolean, code: string, status: 1 | 2): 1 | 2 {
  console.error(message)
  if (json) console.log(JSON.stringify({ error: { code, message: message.split('\n')[0] } }))
  return status
}
