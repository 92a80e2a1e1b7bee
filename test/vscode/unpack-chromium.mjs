/**
 * Unpacks Chromium, the libraries it needs on a bare machine, and its fonts, into `TMPDIR`.
 * A process of its own because the package writes to the temporary folder and nowhere else.
 */
import { inflate } from '@sparticuz/chromium';
import { join } from 'node:path';
import { MODULES } from './parts.mjs';

const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'];
await Promise.all(
  archives.map((name) => inflate(join(MODULES, '@sparticuz', 'chromium', 'bin', name))),
);
