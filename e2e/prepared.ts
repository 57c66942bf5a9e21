/**
 * Makes what the tests of a file share. Where a test is tried once more (TEST_AGAIN: a machine shared with others) so is this, from the beginning, since a
 * whole file hangs on it; the first fault is printed, so that it is not lost.
 */
export async function prepared(make: () => Promise<void>, clear: () => Promise<unknown>): Promise<void> {
  try {
    return await make()
  } catch (fault) {
    if (!process.env.TEST_AGAIN) throw fault
    process.emitWarning(
      `What the tests of a file share is made once more, after: ${fault instanceof Error ? fault.stack : fault}`,
    )
    await clear().catch(() => undefined)
    return make()
  }
}
