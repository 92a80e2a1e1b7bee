import {
  HoverRequest,
  type ClientCapabilities,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, drawn, type ClientOptions, type TestClient } from './support/client.ts';

const uri = 'file:///work/reply.md';
const markdown: ClientCapabilities = { textDocument: { hover: { contentFormat: ['markdown'] } } };

let client: TestClient | undefined;
afterEach(() => {
  client?.dispose();
});

async function hover(text: string, at: string, options: ClientOptions) {
  client = await connect(options);
  const document = await client.open(uri, text);
  const answer = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: document.positionAt(text.indexOf(at)),
  });
  return answer && { document, range: answer.range!, ...(answer.contents as MarkupContent) };
}

describe('hover', () => {
  it('says what, why, before and after, and where to read more', async () => {
    const shown = await hover('Do utilize it.', 'utilize', { capabilities: markdown });
    expect(drawn(shown!.document, [{ range: shown!.range, message: '' }])).toBe('Do ⟦utilize⟧ it.');
    expect(shown!.value.split('\n').filter(Boolean)).toEqual([
      '“utilize” is not plain.',
      '**Why:** Office words keep people out.',
      '**Before**',
      '> Please utilize the form.',
      '**After**',
      '> Please use the form.',
      '[More about jargon](file:///app/rules/jargon/README.md)',
    ]);
  });

  it('is plain text for clients without Markdown', async () => {
    const shown = await hover('utilize', 'utilize', {});
    expect(shown).toMatchObject({ kind: 'plaintext' });
    expect(shown!.value).not.toMatch(/\*\*|\]\(/);
    expect(shown!.value).toContain('More about jargon: file:///app/rules/jargon/README.md');
  });

  it('opens the page through our client', async () => {
    const shown = await hover('utilize', 'utilize', {
      capabilities: markdown,
      initializationOptions: { commands: ['replyTone.openRulePage'] },
    });
    expect(shown!.value).toContain('(command:replyTone.openRulePage?%5B%22jargon%22%5D)');
  });

  it('is nothing elsewhere', async () => {
    expect(await hover('Do utilize it.', 'Do', { capabilities: markdown })).toBeNull();
  });
});
