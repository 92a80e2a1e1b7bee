/** The review of a library: its commands, its panel, its report. */
import {
  commands as editor,
  TabInputText,
  Uri,
  window,
  type Disposable,
  type ExtensionContext,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  hiddenNotification,
  reviewNotification,
  type ReadFileParams,
  type ReviewSummary,
} from '../../../server/src/protocol.ts';
import { fixFinding, ignoreFinding, openFinding, openGroup, stepTo } from './actions.ts';
import { chooseFilter, noFilter } from './filter.ts';
import { fixLibrary } from './fixLibrary.ts';
import { groupings } from './groups.ts';
import { createPanel, viewId, type Panel } from './panel.ts';
import { createReport, type Report } from './report.ts';
import { openFile, reviewLibrary, spoken } from './scan.ts';

export interface ReviewParts {
  readonly panel: Panel;
  readonly report: Report;
  readonly disposables: readonly { readonly dispose: () => void }[];
}

export function createReviewParts(
  context: ExtensionContext,
  client: BaseLanguageClient,
): ReviewParts {
  const panel = createPanel();
  const report = createReport(context, client);
  return {
    ...{ panel, report },
    disposables: [
      panel,
      report,
      client.onNotification(reviewNotification, (summary: ReviewSummary) => {
        panel.reviewed(summary);
      }),
      tellWhatIsHidden(client),
      ...registerReviewCommands(client, panel, report),
    ],
  };
}

function registerReviewCommands(
  client: BaseLanguageClient,
  panel: Panel,
  report: Report,
): readonly Disposable[] {
  const register = (id: string, run: (...args: readonly unknown[]) => unknown): Disposable =>
    editor.registerCommand(`replyTone.${id}`, run);
  let last: readonly unknown[] = [];
  const review = async (...chosen: readonly unknown[]): Promise<ReviewSummary | undefined> => {
    last = chosen;
    await editor.executeCommand(`${viewId}.focus`);
    const summary = await reviewLibrary(client, chosen);
    panel.sort();
    if (summary) void tell(summary);
    return summary;
  };
  const showReport = async (): Promise<void> => {
    if (await report.show()) return;
    if (await reviewLibrary(client, [])) await report.show();
  };
  const tell = async (summary: ReviewSummary): Promise<void> => {
    const show = 'Show Report';
    const buttons = summary.replies > 0 ? [show] : [];
    const chosen = await window.showInformationMessage(spoken(summary), ...buttons);
    if (chosen === show) await showReport();
  };
  return [
    register('reviewLibrary', review),
    register('reviewFile', () => review(...openFile())),
    register('refreshReview', () => review(...last)),
    register('showReport', showReport),
    register('saveReport', (target) => report.save(target instanceof Uri ? target : undefined)),
    register('fixLibrary', () => fixLibrary(client)),
    register('openFinding', (node) => openFinding(panel, node)),
    register('openGroup', openGroup),
    register('fixFinding', (node) => fixFinding(client, panel, node)),
    register('ignoreFinding', (node, reason) => ignoreFinding(client, panel, node, reason)),
    register('nextFinding', () => stepTo(panel, 1)),
    register('previousFinding', () => stepTo(panel, -1)),
    register('filterFindings', async () => {
      const filter = await chooseFilter(panel.filter(), panel.findings());
      if (filter) panel.setFilter(filter);
    }),
    register('clearFilter', () => {
      panel.setFilter(noFilter);
    }),
    ...groupings.map((grouping) =>
      register(`groupBy${grouping[0]!.toUpperCase()}${grouping.slice(1)}`, () => {
        panel.group(grouping);
      }),
    ),
  ];
}

/** A text without a tab may stay open in the server for minutes, and nobody asks about it any more. */
function tellWhatIsHidden(client: BaseLanguageClient): Disposable {
  const shown = (uri: string): boolean =>
    window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
    );
  return window.tabGroups.onDidChangeTabs(({ closed }) => {
    for (const { input } of closed) {
      if (!(input instanceof TabInputText) || shown(input.uri.toString())) continue;
      const params: ReadFileParams = { uri: client.code2ProtocolConverter.asUri(input.uri) };
      if (client.isRunning()) void client.sendNotification(hiddenNotification, params);
    }
  });
}
