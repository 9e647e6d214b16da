export { createApp } from './create-app.ts';
export { tokenDigest } from './members/token-digest.ts';
export { type RunningWeb, startWeb } from './start-web.ts';
