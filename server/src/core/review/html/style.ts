/** The page's look: light and dark, wide and narrow, screen and paper. */

/** Text is at least 4.5 to 1 on each of the grounds that it stands on, shapes 3 to 1. */
const light = `
  --ground: #f6f5f2; --paper: #ffffff; --ink: #1d2125; --soft: #565d65; --line: #dcd9d2;
  --error: #b3261e; --warning: #94560a; --information: #1b62a5; --hint: #5c6670; --clean: #1c7a4f;
  --error-fill: #d5473d; --warning-fill: #d68a1c; --information-fill: #4a8fd0; --hint-fill: #8b949d;
  --clean-fill: #3aa473; --plain-fill: #8b949d; --track: #e7e4dd;
  --mark: #ffefc4; --mark-ink: #1d2125; --ins: #d9f2e4; --ins-ink: #0e4a2e; --link: #1b62a5;`;

const dark = `
  --ground: #15181b; --paper: #1e2226; --ink: #e9ebed; --soft: #aab2ba; --line: #353b41;
  --error: #ff9d94; --warning: #f3bd6a; --information: #8cc4fa; --hint: #b3bcc5; --clean: #6fd6a3;
  --error-fill: #e0635a; --warning-fill: #dd9a36; --information-fill: #4f97db; --hint-fill: #7d8791;
  --clean-fill: #3fae7b; --plain-fill: #7d8791; --track: #343a40;
  --mark: #54420f; --mark-ink: #fff2cf; --ins: #17402c; --ins-ink: #c8f5de; --link: #8cc4fa;`;

const base = `
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; margin: 0 0 .75rem; }
h3 { font-size: 1.05rem; margin: 0 0 .35rem; }
p { margin: 0 0 .5rem; }
ul, ol { margin: 0; padding: 0; list-style: none; }
a { color: var(--link); }
a:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
.skip { position: absolute; left: -100vw; top: .5rem; background: var(--paper); padding: .5rem .75rem; }
.skip:focus { left: .5rem; }
main:focus { outline: none; }
.brand { color: var(--clean); font-weight: 700; letter-spacing: .02em; margin: 0; }
.detail, .meta, footer { color: var(--soft); font-size: .9rem; }
.path { font-family: ui-monospace, monospace; font-size: .85em; overflow-wrap: anywhere; }
.alert { border-left: 4px solid var(--error-fill); background: var(--paper); padding: .6rem .9rem; margin: 1rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0 1.5rem; }
section, form { background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
  margin: 0 0 1.25rem; padding: 1.25rem; scroll-margin-top: 1rem; }
footer { padding: 0 .25rem; }
`;

const shapes = `
.hero { display: grid; grid-template-columns: 9rem 1fr; gap: 1.75rem; align-items: center; }
.lead { font-size: 1.15rem; }
.ring { width: 9rem; height: 9rem; }
.ring circle { fill: none; stroke-width: 14; }
.ring .track { stroke: var(--track); }
.ring .fill { stroke: var(--clean-fill); }
.ring text { fill: var(--ink); font-size: 28px; font-weight: 700; text-anchor: middle; }
.ring .small { font-size: 13px; font-weight: 400; fill: var(--soft); }
.stack, .bar { display: block; width: 100%; height: .9rem; border-radius: 4px; }
.stack { background: var(--track); height: 1.1rem; }
.stack rect { stroke: var(--paper); stroke-width: 1.5; }
.swatch { width: .75rem; height: .75rem; border-radius: 3px; flex: none; }
rect.error { fill: var(--error-fill); } rect.warning { fill: var(--warning-fill); }
rect.information { fill: var(--information-fill); } rect.hint { fill: var(--hint-fill); }
rect.clean { fill: var(--clean-fill); } rect.dirty { fill: var(--warning-fill); }
rect.plain { fill: var(--plain-fill); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .6rem; font-size: .9rem; }
.legend li { display: flex; gap: .4rem; align-items: center; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; }
.tile { border: 1px solid var(--line); border-radius: 8px; padding: .7rem .9rem; }
.tile dt { color: var(--soft); font-size: .9rem; }
.tile dd { margin: 0; }
.option { white-space: nowrap; }
.figure { display: block; font-size: 1.7rem; font-weight: 700; line-height: 1.25; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid var(--line); padding: .55rem .75rem .55rem 0; text-align: left; vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-size: .85rem; font-weight: 600; padding-top: 0; }
tbody th { font-weight: 400; }
th .detail { display: block; }
.bars tbody td { vertical-align: middle; }
.bars th:first-child { width: 48%; }
.count { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
.measure { display: grid; grid-template-columns: 1fr 5.5rem; gap: .75rem; align-items: center; }
.measure span { font-variant-numeric: tabular-nums; font-size: .95rem; }
.rule { font-family: ui-monospace, monospace; font-size: .9em; font-weight: 600; }
.tag { border: 1px solid currentColor; border-radius: 999px; font-size: .78rem; padding: .02rem .5rem; white-space: nowrap; }
.tag.error { color: var(--error); } .tag.warning { color: var(--warning); }
.tag.information { color: var(--information); } .tag.hint, .tag.plain { color: var(--hint); }
`;

const cards = `
.cards { counter-reset: card; }
.card { border-top: 1px solid var(--line); padding: 1.1rem 0; }
.card:first-child { border-top: 0; padding-top: .4rem; }
.card:last-child { padding-bottom: 0; }
.meta { display: flex; flex-wrap: wrap; gap: .15rem .9rem; align-items: center; }
blockquote { border-left: 4px solid var(--line); margin: .75rem 0 .4rem; padding: .1rem 0 .1rem .9rem; font-size: 1.08rem; }
blockquote p { margin: 0; }
mark, ins { border-radius: 3px; padding: .05em .15em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark { background: var(--mark); color: var(--mark-ink); border-bottom: 2px solid var(--warning-fill); }
mark.error { border-color: var(--error-fill); } mark.information { border-color: var(--information-fill); }
mark.hint { border-color: var(--hint-fill); }
ins { background: var(--ins); color: var(--ins-ink); text-decoration: none; border-bottom: 2px solid var(--clean-fill); }
blockquote.better { border-color: var(--clean-fill); }
.better .label { color: var(--clean); font-size: .85rem; font-weight: 600; margin-right: .35rem; }
.reasons { color: var(--soft); font-size: .93rem; padding-left: 1.1rem; }
.reasons li { margin: .2rem 0; }
.reasons .rule, .advice { color: var(--ink); }
.card { counter-increment: card; }
.card h3::before { color: var(--soft); content: counter(card) '. '; font-weight: 400; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
.sides li { background: var(--ground); border-radius: 8px; padding: .8rem 1rem; }
.sides blockquote { margin-top: .3rem; }
.plain-list li { border-top: 1px solid var(--line); padding: .5rem 0; overflow-wrap: anywhere; }
.plain-list + h3 { margin-top: 1.25rem; }
.more { color: var(--soft); margin: .75rem 0 0; }
details { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 1rem; }
summary { cursor: pointer; font-weight: 600; }
details table { margin-top: .75rem; }
form { align-items: center; display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; padding: .9rem 1.25rem; position: sticky; top: .5rem; z-index: 1; box-shadow: 0 4px 14px rgb(0 0 0 / .12); }
form p { margin: 0; }
input, select { background: var(--ground); border: 1px solid var(--soft); border-radius: 6px; color: var(--ink);
  font: inherit; margin-left: .4rem; max-width: 100%; padding: .3rem .5rem; }
input { width: 18rem; }
`;

const narrow = `
@media (max-width: 40rem) {
  body { padding: 1rem .75rem 3rem; }
  h1 { font-size: 1.6rem; }
  section { padding: 1rem; }
  .hero { grid-template-columns: 1fr; justify-items: start; }
  .hero > div { width: 100%; }
  .bars th:first-child { width: auto; }
  .measure { grid-template-columns: 1fr; gap: .2rem; }
  .bars td:nth-child(2) { min-width: 6rem; }
  .list, .list tbody, .list tr, .list th, .list td { display: block; width: 100%; }
  .list thead { display: none; }
  .list td { border: 0; padding: 0; text-align: left; }
  .list td.count::after { content: ' findings'; }
  form { position: static; }
  input { width: 100%; margin-left: 0; }
  form label { width: 100%; }
}
`;

const paper = `
@media print {
  :root, :root:has(body.vscode-dark) {${light} --ground: #ffffff; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, form, .skip { display: none !important; }
  section { border: 0; border-top: 2px solid var(--line); border-radius: 0; padding: 1rem 0; }
  h2, h3, .meta { break-after: avoid; }
  .sentence, tr, .tile, .hero, .sides li { break-inside: avoid; }
  .sides li { border: 1px solid var(--line); }
  details:not([open]) { display: none; }
}
`;

/** All of it. Where an editor shows the page, the editor says whether it is dark. */
export const style = `
:root { color-scheme: light; ${light} }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; ${dark} } }
:root:has(body.vscode-light) { color-scheme: light; ${light} }
:root:has(body.vscode-dark) { color-scheme: dark; ${dark} }
${base}${shapes}${cards}${narrow}${paper}`;
