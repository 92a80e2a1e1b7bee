import type { RuleMeta, WordClasses } from '../../../rules/api.ts';
import type { ConfigLayer } from '../core/config/types.ts';
import { expand } from './files.ts';
import { configReport, failed, judgeFile, judgeText } from './judge.ts';
import type { JudgeOptions } from './judge.ts';
import { createProjects } from './projects.ts';
import type { ProjectsOptions } from './projects.ts';
import type { FileReport, RunReport } from './report.ts';

export interface RunOptions extends JudgeOptions {
  readonly rules: readonly RuleMeta[];
  readonly classes: WordClasses;
  readonly cwd: string;
  /** Files, folders, globs. Not looked at where there is `stdin`. */
  readonly wanted: readonly string[];
  /** A text to lint as if it were a file of this name. */
  readonly stdin?: { readonly bytes: Buffer; readonly name: string | undefined } | undefined;
  readonly config: ProjectsOptions['config'];
  /** What the command line says otherwise than the configuration. */
  readonly layer: ConfigLayer;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Lints what was asked for. Writes nothing but fixed files, prints nothing, never rejects on input. */
export async function run(options: RunOptions): Promise<RunReport> {
  const { cwd, rules, classes, config, layer, fix } = options;
  const projects = createProjects({ rules, classes, cwd, config, cli: layer });
  // A configuration that was named is read even if there is nothing to lint.
  if (typeof config === 'object') await projects.of(cwd);
  const files: FileReport[] = [];
  if (options.stdin) {
    files.push(await judgeText(options, { ...options.stdin, cwd }, projects));
  } else {
    const { targets, missing } = await expand(options.wanted, cwd);
    for (const { path, message } of missing) files.push(failed(path, { fault: message }));
    for (const [index, target] of targets.entries()) {
      options.progress?.(index, targets.length);
      const report = await judgeFile(options, target, projects);
      if (report) files.push(report);
    }
  }
  return { files: [...projects.broken.map(configReport), ...files], fix };
}
