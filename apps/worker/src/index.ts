export { deliverNotice } from './deliver-notice.ts';
export type { Deliverer, Deliverers, Delivering } from './deliverer.ts';
export { startWorker, sweep, type Worker, type WorkerOptions } from './start-worker.ts';
export type { DueFor, Work } from './work.ts';
