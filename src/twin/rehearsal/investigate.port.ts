import { randomUUID } from 'node:crypto'
import type { Stage } from './do-step.port.ts'
import { tellInDanger } from './tell-in-danger.port.ts'

type Of<K extends string> = Extract<Stage['step'], { kind: K }>

/** From the crime decision to the outcome and what the victim is told. undefined when the step is none of these. */
export async function investigateStep(stage: Stage): Promise<number | undefined> {
  const { step, thread, crew, expect, tally } = stage
  const { ids } = thread
  const owner = () => crew.investigator(ids.ownerName, step.at)
  switch (step.kind) {
    case 'crime-decided':
      await decide(stage, step)
      return 0
    case 'allocated': {
      if (!ids.crimeId) return 0
      const supervisor = await crew.someone('supervisor', step.at)
      const list = await supervisor.api.get('/investigators')
      if (!expect(list, 'list the investigators')) return 0
      const people: { id: string; name: string; role: string; open: number; pip: number | null }[] =
        list.body.teams.flatMap((team: { people: object[] }) => team.people)
      const chosen = people
        .filter(one => one.role === 'investigator' && (one.pip ?? 2) >= 2)
        .sort((a, b) => a.open - b.open || a.name.localeCompare(b.name))[0]
      if (
        chosen &&
        expect(await supervisor.api.post(`/crimes/${ids.crimeId}/allocation`, { ownerId: chosen.id }), 'allocate')
      )
        ids.ownerName = chosen.name
      return 0
    }
    case 'planned':
      await plan(stage, step)
      return 0
    case 'line-ended': {
      const lineId = ids.lineIds[step.index]
      if (lineId)
        expect(
          await (await owner()).api.post(`/lines/${lineId}/end`, { state: step.line.end, result: step.line.result }),
          'end a line of enquiry',
        )
      return 0
    }
    case 'reviewed': {
      if (!ids.crimeId) return 0
      const { decision, words, nextDueAt } = step.review
      const supervisor = await crew.someone('supervisor', step.at)
      if (expect(await supervisor.api.post(`/crimes/${ids.crimeId}/review`, { decision, words, nextDueAt }), 'review'))
        tally.reviews += 1
      return 0
    }
    case 'suspect-named': {
      if (!ids.crimeId) return 0
      const reply = await (await owner()).api.post(`/crimes/${ids.crimeId}/suspects`, {
        name: step.suspect.person.fullName,
      })
      if (expect(reply, 'name a suspect')) ids.suspectId = reply.body.suspectId
      return 0
    }
    case 'suspect-event': {
      if (!ids.suspectId) return 0
      const { kind, note } = step.event
      const reply = await (await owner()).api.post(`/suspects/${ids.suspectId}/events`, {
        event: kind,
        at: step.at.add({ milliseconds: thread.lateMs }),
        note,
      })
      if (expect(reply, `record ${kind}`)) tally.suspect_events += 1
      return 0
    }
    case 'outcome-proposed': {
      if (!ids.crimeId) return 0
      const { code, reason, evidence, victimView, reference, statements, notDone } = step.outcome
      const reply = await (await owner()).api.post(`/crimes/${ids.crimeId}/outcome`, {
        code,
        reason,
        evidence,
        victimView,
        statements,
        notDone,
        ...(reference ? { reference } : {}),
      })
      if (expect(reply, `propose outcome ${code}`)) ids.outcomeId = reply.body.outcomeId
      return 0
    }
    case 'outcome-decided': {
      if (!ids.outcomeId) return 0
      const holder = await crew.gateHolder()
      if (
        expect(
          await holder.api.post(`/outcomes/${ids.outcomeId}/decision`, {
            agree: true,
            reason: step.outcome.decisionReason,
          }),
          'decide the outcome',
        )
      )
        tally.outcomes += 1
      return 0
    }
    case 'safe-contact-recorded': {
      if (!ids.victimId) return 0
      const { channel, reach, safe, conditions, checkedWithVictim } = step.safeContact
      const teller = await crew.someone('victim-care-officer', step.at)
      expect(
        await teller.api.post(`/victims/${ids.victimId}/safe-contact`, {
          channel,
          safe,
          checkedWithVictim,
          ...(reach ? { reach } : {}),
          ...(conditions ? { conditions } : {}),
        }),
        'record safe contact',
      )
      return 0
    }
    case 'victim-updated': {
      if (!ids.victimId) return 0
      const { whatIsNew, whatHappensNext, nextBy, told } = step.update
      const teller =
        step.by === 'victim-care-officer' ? await crew.someone('victim-care-officer', step.at) : await owner()
      const tell = (how: typeof told) =>
        teller.api.post(`/victims/${ids.victimId}/update`, {
          whatIsNew,
          whatHappensNext,
          nextBy,
          told: how,
          notices: 'owed',
        })
      const reply = await tell(told)
      // Many synthetic people share one number of drama: what may not be sent there is said by a person, as a crew would.
      const shared = reply.body?.code === 'may-be-anothers'
      if (expect(shared ? await tell('in-person') : reply, 'update the victim')) tally.updates += 1
      if (ids.suspectId) await tellInDanger(teller.api, ids.victimId, expect)
      return 0
    }
    default:
      return undefined
  }
}

async function decide({ thread, crew, expect, tally }: Stage, step: Of<'crime-decided'>): Promise<void> {
  const { ids } = thread
  if (!ids.incidentId) return
  const officer = await crew.someone(step.by === 'investigator' ? 'investigator' : 'response-officer', step.at)
  const { decision, victim } = step
  if (decision.decision === 'not-crime') {
    const decided = await officer.api.post(`/incidents/${ids.incidentId}/no-crime`, { basis: decision.basis })
    if (!expect(decided, 'decide that there is no crime')) return
    expect(
      await officer.api.post(`/incidents/${ids.incidentId}/not-recorded`, {
        how: 'in-person',
        words: `That no crime is recorded, and why: ${decision.basis}`,
      }),
      'tell whoever reported it',
    )
    return
  }
  const victims = victim
    ? [
        {
          name: victim.name,
          enhanced: victim.enhanced,
          ...(victim.enhancedReason ? { enhancedReason: victim.enhancedReason } : {}),
        },
      ]
    : []
  const reply = await officer.api.post(`/incidents/${ids.incidentId}/crime`, {
    offence: decision.offence,
    basis: decision.basis,
    victims,
  })
  if (!expect(reply, 'record the crime')) return
  ids.crimeId = reply.body.crimeId
  ids.victimId = reply.body.victims?.[0]?.victimId
  tally.crimes += 1
}

async function plan({ thread, crew, expect, tally }: Stage, step: Of<'planned'>): Promise<void> {
  const { ids } = thread
  if (!ids.crimeId) return
  const owner = await crew.investigator(ids.ownerName, step.at)
  const { objective, risk, victimContact, lines } = step.plan
  const asBody = (line: (typeof lines)[number]) => ({
    objective: line.objective,
    action: line.action,
    dueAt: line.dueAt,
    ...(line.perishesAt ? { perishesAt: line.perishesAt } : {}),
  })
  const [first, ...more] = lines
  if (!first) return
  const reply = await owner.api.post(`/crimes/${ids.crimeId}/plan`, {
    objective,
    risk,
    victimContact,
    line: asBody(first),
  })
  if (!expect(reply, 'set the plan')) return
  tally.plans += 1
  ids.lineIds.push(reply.body.lineId)
  for (const line of more) {
    const added = await owner.api.post(`/crimes/${ids.crimeId}/lines`, asBody(line))
    ids.lineIds.push(expect(added, 'add a line of enquiry') ? added.body.lineId : randomUUID())
  }
}
