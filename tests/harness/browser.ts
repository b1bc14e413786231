import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const knownPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** A browser that calls nobody by itself and works in a container. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts an installed Chromium, or else the one that comes with the npm package @sparticuz/chromium. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions());
}

export async function browserOptions(): Promise<{ executablePath: string; args: string[]; headless: true }> {
  const installed = installedChromium();
  if (installed) return { executablePath: installed, args: quiet, headless: true };
  const { executablePath, libraries } = await packagedChromium();
  process.env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return { executablePath, args: [...quiet, '--no-zygote'], headless: true };
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...knownPlaces].find(existsSync);
}

/** The package brings a few system libraries along, which a bare machine lacks. */
async function packagedChromium(): Promise<{ executablePath: string; libraries: string }> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const archive = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const libraries = join(await inflate(archive), 'lib');
  return { executablePath, libraries };
}
