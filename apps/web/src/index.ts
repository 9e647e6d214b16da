export { createApp } from './create-app.ts';
export { seedDemo } from './demo/data/seed-demo.ts';
export { tokenDigest } from './members/token-digest.ts';
export { deliverFiles } from './roster/deliver-files.ts';
export { reportText } from './roster/report-text.ts';
export { isLoopback } from './serving/at-computer.ts';
export { readProxies } from './serving/network-address.ts';
export { type RunningWeb, startWeb } from './start-web.ts';
