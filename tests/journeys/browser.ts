import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../tools/chromium.js';

// the sandbox needs rights that a container does not give; the other flags keep it from calling home
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium without a window. Close it yourself; give every test a context of its own. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found; run `npm test`, which installs it');
  return await chromium.launch({ executablePath, headless: true, args: flags });
}
