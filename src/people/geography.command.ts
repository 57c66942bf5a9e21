import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { systemWho } from '../platform/access/roles.ts'
import type { Db } from '../platform/db/connect.ts'
import { inContext } from '../platform/db/context.ts'
import { readCsv } from '../platform/imports/csv-file.ts'
import { type ImportReport, newTally, reconciled, saysImport } from '../platform/imports/import-report.ts'
import { momentOf } from '../platform/imports/moment.ts'
import { fileSizes, readJson } from '../platform/imports/text-file.ts'
import { record } from '../platform/log/record.ts'
import { common, runCommand } from '../platform/run/command.ts'
import { CommandFault } from '../platform/run/command-fault.ts'
import { openDatabase } from '../platform/run/open-database.ts'
import { type Boundary, type Feature, readFeatures } from './area-boundaries.ts'
import { noteGeography, putAreas, putDistricts } from './areas.store.ts'
import { AREA_COLUMNS, type Area, boundariesByCode, readArea, readDistricts } from './areas.ts'

export type GeographyReport = ImportReport & { districts: number; force_boundary: boolean }

const SOURCE = 'Office for National Statistics: lower-layer super output areas 2021, wards and districts 2024'
const LICENCE =
  'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right'

/** Joins the group that `importCommand` made. */
export function importGeographyCommand(group: Command): void {
  common(
    group
      .command('geography')
      .description(
        'areas, districts and their boundaries: lsoa21_*.csv with lsoa21_*.geojson, and ltla24_*.geojson and pfa20_*.geojson where they are',
      )
      .argument('<DIR>', 'the folder that holds them'),
  ).action((dir: string, _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const opened = await openDatabase({ config, log })
      try {
        const report = await importGeography(opened.app.db, dir, log)
        const drawn = `${report.districts} districts${report.force_boundary ? ' and the outline of the force' : ''} have their boundaries`
        return { json: report, text: saysImport(report, [drawn, LICENCE]) }
      } finally {
        await opened.close()
      }
    }),
  )
}

/** Reads the whole folder, then puts it in place in one short transaction. Throws a CommandFault, and nothing has changed. */
export async function importGeography(
  db: Db,
  dir: string,
  log: (line: string) => void = () => undefined,
): Promise<GeographyReport> {
  const started = performance.now()
  const files = await filesOf(dir)
  const boundaries = boundariesByCode(await featuresOf(files.boundaries), 'lsoa21_code')
  const districts = files.districts ? readDistricts(await featuresOf(files.districts)) : []
  const [outline] = files.force ? await featuresOf(files.force) : []
  const read = await readAreas(files.table, boundaries)
  log(`${read.rows} areas read: putting them in place`)

  const who = systemWho('import geography')
  return inContext(db, who, async tx => {
    const kept = await putAreas(tx, read.areas, SOURCE)
    await putDistricts(tx, districts, SOURCE)
    const forceBoundary: Boundary | null = outline?.boundary ?? null
    const id = await noteGeography(tx, {
      by: who.id,
      areas: read.areas.length,
      forceBoundary,
      source: SOURCE,
      licence: LICENCE,
    })
    const refused = read.tally.total()
    const counts = { rows: read.rows, kept, refused, repeated: read.rows - refused - kept, refusals: read.tally.list() }
    await record(tx, {
      kind: 'geography-imported',
      caseId: null,
      about: id,
      at: (await momentOf(tx)).now,
      by: who,
      body: { geographyId: id, ...counts, districts: districts.length, source: SOURCE, licence: LICENCE },
    })
    return reconciled({
      ...counts,
      seconds: (performance.now() - started) / 1000,
      districts: districts.length,
      force_boundary: forceBoundary !== null,
    })
  })
}

/** Each area once: a code that comes again in the same table is a repeat, and its first row stands. */
async function readAreas(path: string, boundaries: ReadonlyMap<string, Boundary>) {
  const tally = newTally()
  const areas = new Map<string, Area>()
  let rows = 0
  for await (const batch of readCsv(path, AREA_COLUMNS))
    for (const { row, cells } of batch) {
      rows += 1
      const area = cells ? readArea(cells, boundaries) : 'wrong-number-of-columns'
      if (typeof area === 'string') tally.add(area, row, basename(path))
      else if (!areas.has(area.code)) areas.set(area.code, area)
    }
  return { rows, tally, areas: [...areas.values()] }
}

async function featuresOf(path: string): Promise<Feature[]> {
  const features = readFeatures(await readJson(path))
  if (!features || features.length === 0)
    throw new CommandFault('not-geojson', `${path} is not a GeoJSON collection of areas. Nothing was changed`)
  return features
}

type Files = { table: string; boundaries: string; districts: string | undefined; force: string | undefined }

async function filesOf(dir: string): Promise<Files> {
  const names = await readdir(dir).catch((fault: { code?: string }) => {
    throw new CommandFault(
      'no-such-folder',
      fault.code === 'ENOTDIR'
        ? `${dir} is a file: name the folder it is in`
        : `There is no folder ${dir} that may be read`,
    )
  })
  const find = (pattern: RegExp) => {
    const found = names.filter(name => pattern.test(name)).sort()
    if (found.length > 1)
      throw new CommandFault(
        'too-many-files',
        `${dir} has ${found.join(' and ')}: keep one of them. Nothing was changed`,
      )
    return found[0] === undefined ? undefined : join(dir, found[0])
  }
  const [table, boundaries] = [find(/^lsoa21_.*\.csv$/i), find(/^lsoa21_.*\.geojson$/i)]
  if (!table || !boundaries)
    throw new CommandFault(
      'missing-file',
      `${dir} lacks ${[table ? '' : 'lsoa21_*.csv', boundaries ? '' : 'lsoa21_*.geojson'].filter(Boolean).join(' and ')}. Nothing was changed`,
    )
  await fileSizes([table, boundaries])
  return { table, boundaries, districts: find(/^ltla24_.*\.geojson$/i), force: find(/^pfa20_.*\.geojson$/i) }
}
