export { createApp } from './create-app.ts';
export { type RunningWeb, startWeb } from './start-web.ts';
