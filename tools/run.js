// The door to every npm script. Plain JavaScript that an old Node can read, so that it gets a message instead
// of a syntax error; all the rest is TypeScript on the pinned Node.
import { requirePinnedNode } from './runtime.js';

requirePinnedNode();
await import('./tasks.ts');
