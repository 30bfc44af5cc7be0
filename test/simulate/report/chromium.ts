import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { escape } from '../../../lib/simulate/report/picture.ts';

/** What a browser makes of a page: test/fixtures/doctor/readPage.js reads it there. */
export interface PageFacts {
  readonly background: string;
  /** Of the window, in pixels. */
  readonly width: number;
  readonly isWiderThanWindow: boolean;
  /** What was loaded beside the page. */
  readonly loaded: readonly string[];
  readonly headings: readonly { readonly rank: number; readonly text: string }[];
  readonly tables: readonly Table[];
  readonly headsWithoutScope: number;
  readonly pictures: readonly { readonly role: string | null; readonly name: string; readonly title: string }[];
  /** What the Tab key comes to. */
  readonly reachable: readonly { readonly tag: string; readonly tabIndex: number; readonly name: string }[];
  /** Of each part that scrolls, whether keys reach it. */
  readonly scrolling: readonly boolean[];
  /** Of each text, how much it stands out: from 1 to 21. */
  readonly contrasts: readonly { readonly text: string; readonly value: number }[];
  /** Of each failure that can be picked, the nodes that the picture crosses out then. */
  readonly picked: readonly { readonly title: string; readonly crossed: readonly string[] }[];
}

/** A table as it stands on the page. */
export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How the page is looked at. */
export interface View {
  /** Width of the page's window, in pixels. */
  readonly width: number;
  readonly scheme: 'dark' | 'light';
}

/** Why a test that needs a browser is skipped. */
export const NO_CHROMIUM =
  'no chromium, chromium-browser or google-chrome on the PATH, and no CHROMIUM_BIN: node tools/run.mjs parts gets one';

const PROBE = readFileSync(new URL('../../fixtures/doctor/readPage.js', import.meta.url), 'utf8');

/** Quiet, and without the network: what a browser likes to ask of its maker. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--dump-dom',
];

/** Opens a page in the browser, and reads what became of it. */
export async function readInChromium(browser: string, page: string, { width, scheme }: View): Promise<PageFacts> {
  const folder = mkdtempSync(join(tmpdir(), 'sidegrid-page-'));
  try {
    const file = join(folder, 'page.html');
    const probed = page.replace('</body>', () => `<script>${PROBE}</script></body>`);
    writeFileSync(file, framed(probed, width));
    const { stdout } = await promisify(execFile)(
      browser,
      [
        ...FLAGS,
        `--user-data-dir=${join(folder, 'profile')}`,
        '--window-size=1400,1000',
        `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`,
        pathToFileURL(file).href,
      ],
      { maxBuffer: 64 * 1024 * 1024, timeout: 50_000 },
    );
    const [, facts] = /<html[^>]* data-facts="([^"]+)"/.exec(stdout) ?? [];
    if (facts === undefined) throw new Error(`the page did not come to its end in ${browser}:\n${stdout.slice(-2000)}`);
    return JSON.parse(decodeURIComponent(facts)) as PageFacts;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The page in a frame: a browser's own window has a least width, which a frame has not. */
function framed(page: string, width: number): string {
  return `<!doctype html><html style="color-scheme: light dark"><title>frame</title><iframe width="${width}" height="900" style="border: 0" srcdoc="${escape(page)}"></iframe></html>`;
}
