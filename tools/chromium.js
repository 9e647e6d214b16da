// Finds a Chromium for the journeys, or installs the system's own one where that is allowed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { installWhereAllowed } from './apt.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Ubuntu's chromium-browser is a script that only says how to get the real one
/** @param {string} file */
function runs(file) {
  if (process.platform === 'win32') return true; // chrome.exe opens a window instead of telling its version
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * The path of a Chromium or Chrome that runs; CHROMIUM_PATH goes before every other.
 * @returns {string | undefined}
 */
export function findChromium() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (isExecutable(given) && runs(given)) return given;
    throw new Error(
      `CHROMIUM_PATH says \`${given}\`, and that is no program that runs; correct it or unset it`,
    );
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...places].find((file) => isExecutable(file) && runs(file));
}

/** Makes sure that there is a Chromium, or throws with what the reader can do. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  installWhereAllowed('Chromium', 'chromium');
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'the journeys need a Chromium or Chrome, and none was found; install one, or set CHROMIUM_PATH to its program',
  );
}

if (import.meta.main) {
  try {
    console.log(`Chromium: ${ensureChromium()}`);
  } catch (error) {
    console.error(`netjes: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
