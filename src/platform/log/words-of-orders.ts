import { plain, type Wording } from './wording.ts'

/** Facts of orders that protect somebody. */
export const ORDER_WORDS: Record<string, Wording> = {
  'orders-considered': body => ({
    title: 'Decided which orders are asked for',
    lines: (Array.isArray(body.answers) ? body.answers : []).map(
      (one: { kind: string; answer: string }) => `${plain(one.kind)}: ${plain(one.answer)}`,
    ),
    page: 'crimes',
  }),
  'suspect-sought': body => ({
    title: body.tried === true ? 'Somebody looked for a suspect' : 'Where a suspect stands was recorded',
    lines: [plain(body.stage)],
    page: 'crimes',
  }),
  'suspect-linked': () => ({ title: 'A suspect is a suspect of another crime too', page: 'crimes' }),
  'order-made': body => ({ title: `An order was made (${plain(body.order)})`, page: 'crimes' }),
  'order-served': body => ({ title: `An order was served (${plain(body.how)})`, page: 'crimes' }),
  'order-court-asked': () => ({ title: 'A court was asked about an order', page: 'crimes' }),
  'order-varied': () => ({ title: 'A court changed an order', page: 'crimes' }),
  'order-ended': () => ({ title: 'An order ended', page: 'crimes' }),
  'order-reviewed': body => ({
    title: `An order was reviewed (${plain(body.decision)})`,
    lines: typeof body.lookOn === 'string' ? [`To be looked at again on ${body.lookOn}`] : [],
    page: 'crimes',
  }),
  'order-named': () => ({ title: 'Somebody of an order was found on file', page: 'crimes' }),
  'order-breached': body => ({
    title: 'An order was reported broken',
    lines: [body.arrested === true ? 'Arrested' : 'Not arrested'],
    page: 'crimes',
  }),
  'order-breach-decided': body => ({
    title:
      body.crime === 'recorded'
        ? `A breach was recorded as crime ${body.number}`
        : 'A breach was not recorded as a crime',
    page: 'crimes',
  }),
  'order-told': body => ({
    title:
      body.how === 'not-told'
        ? 'A victim was not told of an order, with a reason'
        : `A victim was told of an order (${plain(body.how)})`,
    page: 'victims',
  }),
}
