import type { Stage } from './do-step.port.ts'

type Api = Awaited<ReturnType<Stage['crew']['someone']>>['api']

/** Whoever writes to a victim in danger who does not know of it sends somebody to their door as well: a message tells nobody of that. */
export async function tellInDanger(api: Api, victimId: string, expect: Stage['expect']): Promise<void> {
  const rights = await api.get(`/victims/${victimId}/rights`)
  if (!expect(rights, 'read the rights of a victim')) return
  const open = rights.body.safety.find((one: { state: string }) => one.state === 'running' || one.state === 'breached')
  if (!open) return
  const words = 'Told at the door, alone, what happened and how to reach us tonight'
  expect(
    await api.post(`/safety/${open.clockId}`, { how: 'at-the-door', at: rights.body.asOf, words }),
    'tell a victim in danger',
  )
}
