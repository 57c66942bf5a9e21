// An officer's own cases on a phone. Without it the forms are the same, and need the server.
import { runKeptLine } from './kept-line.ts'
import { runPhone } from './phone-screen.ts'

runKeptLine()
void runPhone()
// Where there is no worker, opening the page needs the server.
void navigator.serviceWorker?.register('/keeper.js', { scope: '/phone' }).catch(() => undefined)
