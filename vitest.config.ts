import { defineConfig } from 'vitest/config'

/** Tests named for a file that does I/O, and every test of the platform and of the top, may ask for a database. */
const needsDatabase = [
  'src/**/*.{store,routes,reader,jobs,port,command}.test.ts',
  'src/platform/**/*.test.ts',
  'src/!(house).test.ts',
  'bench/**/*.test.ts',
]
const database = ['src/platform/postgres/test-setup.ts']
const report = process.env.TEST_REPORT

/**
 * Three kinds of test, so that a rule's table of cases runs without waiting for PostgreSQL to start.
 * Two workers: the suite must pass on a machine with two cores.
 */
export default defineConfig({
  test: {
    reporters: ['verbose', ...(report ? [['json', { outputFile: report }] as ['json', { outputFile: string }]] : [])],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts'],
          exclude: needsDatabase,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: needsDatabase,
          globalSetup: database,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: database,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
