import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importStreetCrime } from './street-crime.command.ts'
import { app, crime, fileOf, kept, nuisance, owner, type Row } from './test-street-crime.ts'

/** The same judgement, made again in the plainest way. */
function judge(list: readonly (readonly Row[])[]): { kept: number; refused: number; repeated: number } {
  const forces = list
    .flat()
    .filter(row => row.Month !== '')
    .map(row => row['Falls within']!)
  const most = [...new Set(forces)].sort(
    (a, b) => forces.filter(one => one === b).length - forces.filter(one => one === a).length || a.localeCompare(b),
  )[0]
  const known = new Set<string>()
  const counts = { kept: 0, refused: 0, repeated: 0 }
  for (const rows of list)
    for (const [place, row] of rows.entries()) {
      const alike = rows
        .slice(0, place)
        .filter(other => other.Month !== '' && JSON.stringify(other) === JSON.stringify(row)).length
      const key = row['Crime ID'] || `${JSON.stringify(row)} ${alike}`
      if (row.Month === '' || row['Falls within'] !== most) counts.refused += 1
      else if (known.has(key)) counts.repeated += 1
      else counts.kept += 1
      if (row.Month !== '' && row['Falls within'] === most) known.add(key)
    }
  return counts
}

/** Two imports at once, and any files at all: a part of street-crime.command.test.ts, on its database. */
export function anyStreetCrime(): void {
  test('two imports of the same file at once keep each row once', async () => {
    const path = fileOf([...Array.from({ length: 300 }, (_, n) => crime(`c${n}`)), nuisance(), nuisance()])
    const reports = await Promise.all([importStreetCrime(app.db, [path]), importStreetCrime(app.db, [path])])
    expect(reports.map(report => report.kept + report.repeated)).toEqual([302, 302])
    expect(reports.reduce((sum, report) => sum + report.kept, 0)).toBe(302)
    expect(await kept()).toHaveLength(302)
  })

  test('for any files, rows are kept, refused or repeated as a plain count says, and twice is once', async () => {
    const row = fc
      .record({
        id: fc.constantFrom('', '', 'x1', 'x2', 'x3', 'x4'),
        month: fc.constantFrom('2025-03', '2025-03', '2025-04', ''),
        force: fc.constantFrom('Home Police', 'Home Police', 'Home Police', 'Away Police'),
        area: fc.constantFrom('E01000001', 'E01000002'),
      })
      .map(({ id, month, force, area }) =>
        id
          ? crime(id, { Month: month, 'Falls within': force })
          : nuisance({ Month: month, 'Falls within': force, 'LSOA code': area }),
      )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
        async list => {
          await owner.query('truncate accountability.street_crime, accountability.import, accountability.area_month')
          const paths = list.map(rows => fileOf(rows))
          const { kept, refused, repeated, rows } = await importStreetCrime(app.db, paths)
          expect({ kept, refused, repeated }).toEqual(judge(list))
          expect(rows).toBe(kept + refused + repeated)
          expect(await importStreetCrime(app.db, paths)).toMatchObject({ rows, kept: 0, repeated: kept + repeated })
        },
      ),
      { numRuns: 25 },
    )
  })
}
