import { FILE_KINDS, type FileItem, type FileKind } from './file-kinds.ts'

const ALL = FILE_KINDS
const NO_PLEA = ['not-guilty', 'full'] as const
const FULL = ['full'] as const
const CARE = ['domestic', 'stalking', 'sexual'] as const
const item = (
  id: string,
  kinds: readonly FileKind[],
  needs: string,
  missing: string,
  more: Partial<FileItem> = {},
): FileItem => ({ id, kinds, needs, missing, by: 'statement', ...more })

export const FILE_ITEMS: readonly FileItem[] = [
  item(
    'summary',
    ALL,
    'A summary of the case',
    'There is no summary of what happened, of what shows it, and of what speaks against',
  ),
  item('charges', ALL, 'The charges as proposed', 'Nothing says where the proposed charges are written'),
  item('interview', ALL, 'What the suspect said', 'No interview is recorded', { by: 'interview' }),
  item(
    'key-statement',
    ALL,
    'The statement that the case rests on',
    'No statement of the victim or the main witness is recorded',
    { by: 'statement-taken' },
  ),
  item('history', ALL, 'What the suspect did before', 'Nothing says that convictions and cautions were looked up'),
  item(
    'key-recording',
    ALL,
    'The recording or picture that the case rests on',
    'Nothing says whether a recording or picture shows it, and where that can be seen',
  ),
  item(
    'victim-personal-statement',
    ALL,
    'The victim was offered a statement of their own',
    'Nothing says that the victim was offered a personal statement, and what they said',
  ),
  item('victim-views', ALL, 'What the victim thinks', 'Nothing on this request says what each victim thinks', {
    by: 'victim-views',
  }),
  item('compensation', ALL, 'What was lost or spent', 'Nothing says what compensation is asked for'),
  item(
    'without-victim',
    ALL,
    'How it goes on without the victim',
    'Nothing on this request says what there is without the victim',
    {
      only: CARE,
      by: 'evidence-led',
    },
  ),
  item('orders', ALL, 'Whether an order is asked for', 'Nobody has said whether an order could protect them', {
    only: ['domestic', 'stalking', 'sexual'],
    by: 'orders',
  }),
  item('risk', ALL, 'The newest risk assessment', 'Nothing says where the newest assessment of the victim’s risk is', {
    only: CARE,
  }),
  item('earlier', ALL, 'Earlier reports between the same people', 'Nothing says that earlier reports were looked for', {
    only: CARE,
  }),
  item('hostility', ALL, 'What shows the hostility', 'Nothing says what shows that it was done out of hatred', {
    only: ['hate'],
  }),
  item('bail', ALL, 'What is asked about bail', 'Nothing says what is asked about bail and why'),
  item(
    'witness-statements',
    NO_PLEA,
    'The statements of key witnesses',
    'Nothing says that each key witness has made a statement',
  ),
  item('witness-needs', NO_PLEA, 'What each witness needs', 'Nothing says which witnesses need help to give evidence'),
  item('witness-dates', NO_PLEA, 'When witnesses cannot come', 'Nothing says on which days witnesses cannot come'),
  item('exhibits', NO_PLEA, 'The list of exhibits', 'No exhibit is recorded', { by: 'exhibits' }),
  item(
    'forensic',
    NO_PLEA,
    'What the laboratory found, or when it will',
    'Nothing says what forensic work was done or is awaited',
  ),
  item('unused', NO_PLEA, 'The schedule of unused material', 'No schedule of unused material is recorded', {
    by: 'unused',
  }),
  item(
    'sensitive-unused',
    NO_PLEA,
    'The schedule of sensitive material, or that there is none',
    'Nothing says whether any unused material is sensitive',
  ),
  item('disclosure-report', NO_PLEA, 'The disclosure officer’s report', 'The disclosure officer has not reported'),
  item(
    'digital',
    NO_PLEA,
    'What was looked at in telephones and computers, and how',
    'Nothing says which devices were looked at, by which terms, and which were not',
  ),
  item('lines', FULL, 'Each line of enquiry has ended', 'Lines of enquiry are still open', { by: 'lines-ended' }),
  item('all-statements', FULL, 'Every statement, typed and signed', 'Nothing says that every statement is there'),
  item('expert', FULL, 'Reports of experts', 'Nothing says whether an expert is relied on'),
  item(
    'third-party',
    FULL,
    'What others hold',
    'Nothing says what others hold about the case, and whether it was asked for',
  ),
]
