/** What a person sees and does in VS Code's Refactor Preview. */

/**
 * @typedef {object} PreviewRow
 * @property {string} label as it is read aloud
 * @property {number} level from 1: a file or group, and below it its changes
 * @property {boolean} [ticked] of what can be ticked
 */

/** @param {import('playwright-core').Page} page */
export function refactorPreview(page) {
  const panel = page.locator('.bulk-edit-panel');
  const rows = panel.locator('.monaco-list-row');

  /** @param {string} name */
  const press = async (name) => {
    await panel.locator('.monaco-button').filter({ hasText: name }).click();
    await rows.first().waitFor({ state: 'hidden' });
  };

  /** @param {string} label */
  const boxOf = (label) =>
    rows.and(page.locator(`[aria-label="${label}"]`)).locator('.edit-checkbox');

  return {
    /**
     * The rows in view, from top to bottom, once there are so many.
     * @param {number} count
     * @returns {Promise<PreviewRow[]>}
     */
    async rows(count) {
      await rows.nth(count - 1).waitFor();
      const all = await rows.evaluateAll((each) =>
        each
          .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
          .map((row) => ({
            label: row.ariaLabel ?? row.innerText,
            level: Number(row.ariaLevel),
            ticked: row.querySelector('.edit-checkbox')?.getAttribute('aria-checked'),
          })),
      );
      return all.map(({ ticked, ...row }) => ({
        ...row,
        ...(ticked && { ticked: ticked === 'true' }),
      }));
    },

    /**
     * Ticks or unticks a change, or all of a file.
     * @param {string} label as {@link PreviewRow} has it
     */
    async toggle(label) {
      const box = boxOf(label);
      const before = await box.getAttribute('aria-checked');
      await box.click();
      await rows
        .and(page.locator(`[aria-label="${label}"]`))
        .locator(`.edit-checkbox:not([aria-checked="${before}"])`)
        .waitFor();
    },

    /**
     * Puts together all changes of one kind, or of one file.
     * @param {'Type' | 'File'} by
     */
    async group(by) {
      await page
        .getByRole('button', { name: `Group Changes By ${by}` })
        .first()
        .click();
      await page
        .getByRole('button', { name: `Group Changes By ${by}` })
        .first()
        .waitFor({ state: 'hidden' });
    },

    apply: () => press('Apply'),
    discard: () => press('Discard'),
  };
}
