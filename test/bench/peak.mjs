// Loaded before a program (`node --import`): writes its peak memory, in bytes, to a file at its end.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Linux keeps the peak of whoever started a process in `maxRSS`, so its own is read from /proc,
 * where there is one.
 */
function peakBytes() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

if (isMainThread)
  process.on('exit', () => writeFileSync(process.env.REPLY_TONE_PEAK, String(peakBytes())));
