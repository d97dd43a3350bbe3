/** Where a browser for the tests is: named, installed, or installed now from Debian's packages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium without a window first: a page costs it half the processor time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
/** Debian's packages of Chromium; older releases have only the second. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Returns the path of a browser, or an empty path and a note that says why there is none; the browser tests then fail. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    return existsSync(named)
      ? { path: named, note: '' }
      : {
          path: '',
          note: `CHROMIUM_PATH names ${named}, which does not exist: the browser tests will fail.`,
        };
  }
  const installed = findInstalled();
  if (installed !== '') return { path: installed, note: '' };
  const reason = installFromDebian();
  const now = findInstalled();
  if (now !== '') return { path: now, note: '' };
  return {
    path: '',
    note: `No Chromium, Chrome or Edge was found (${reason}): the browser tests will fail. Install one, or name it in CHROMIUM_PATH.`,
  };
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  return candidates.find((candidate) => existsSync(candidate)) ?? '';
}

function installFromDebian() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get'))
    return 'and apt-get is not there to install it';
  if (process.getuid?.() !== 0) return 'and only root can install it with apt-get';
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env: environment, stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']) };
  spawnSync('apt-get', ['update', '-qq'], options);
  const isInstalled = PACKAGES.some((name) => {
    console.log(`Installing Chromium for the browser tests (apt-get install ${name}) …`);
    return (
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options).status === 0
    );
  });
  return isInstalled ? 'though apt-get installed it' : 'and apt-get could not install it';
}
