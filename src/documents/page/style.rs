//! The look of the page: black on white, by night the other way round; pale fills with a dark edge; whole blocks on A4.

/// The style sheet; nothing in it is fetched from elsewhere.
pub(in crate::documents) const STYLE: &str = "
@page { size: A4; margin: 14mm 12mm; }
@page broad { size: A4 landscape; margin: 10mm; }
:root { color-scheme: light dark; --ink: #111; --paper: #fff; --quiet: #444; --line: #ccc; --strong: #555; }
* { box-sizing: border-box; }
body { font: 14px/1.45 system-ui, 'Segoe UI', 'Noto Sans', Roboto, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 1000px; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .3rem; }
h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; border-bottom: 1px solid var(--strong); }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p { margin: .3rem 0; }
ul { margin: .3rem 0; padding-left: 1.3rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .2rem 0; color: var(--quiet); }
th, td { padding: .2rem .4rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
thead th { border-bottom: 1px solid var(--strong); font-weight: 600; }
th[scope=row], .left { text-align: left; font-weight: 400; }
th[scope=row] { min-width: 9em; }
table + table, .wide + .wide { margin-top: .8rem; }
.base th, .base td { font-weight: 600; }
.less { color: var(--quiet); white-space: nowrap; }
.lacks, .lacks th, .lacks td { background: #fdf0d5; color: #111; }
figure { margin: .6rem 0; }
figcaption { font-weight: 600; }
svg { width: 100%; height: auto; display: block; background: #fff; }
.heat { width: auto; }
.heat td, .heat thead th { text-align: center; vertical-align: middle; padding: .1rem; min-width: 1.25em; border: 1px solid var(--line); }
.heat thead th { font-weight: 400; vertical-align: bottom; }
.heat th[scope=row] { position: sticky; left: 0; background: var(--paper); min-width: 19em; max-width: 26em; padding-right: .5rem; }
.turned span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 22em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.h1 { background: #d7e6f4; color: #111; }
.h2 { background: #a9cbea; color: #111; }
.h3 { background: #78ade0; color: #111; }
.h4 { background: #4b93d6; color: #111; }
.off { background: #e6e0d2; color: #111; }
.contents { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; padding: 0; }
a { color: inherit; }
summary { cursor: pointer; padding: .25rem 0; }
:focus-visible { outline: 2px solid #2b5c8a; outline-offset: 2px; }
.note { color: var(--quiet); font-size: .85rem; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eee; --paper: #16181c; --quiet: #bbb; --line: #444; --strong: #888; }
  svg { border-radius: 4px; }
  :focus-visible { outline-color: #9cc3e6; }
}
@media (max-width: 40em) { .heat th[scope=row] { min-width: 8em; max-width: 9em; font-size: .75rem; line-height: 1.2; }
  figure svg { min-width: 40rem; } }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #333; --line: #ccc; --strong: #555; }
  nav { display: none; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  table { font-size: 8pt; }
  th, td { padding: .12rem .22rem; }
  th[scope=row] { min-width: 7.5em; }
  .wide { overflow: visible; }
  .broad { page: broad; }
  .broad .heat { font-size: 5.5pt; line-height: 1.15; }
  .broad .heat th[scope=row] { white-space: nowrap; max-width: none; }
  .broad h2 { margin-top: 0; }
  .broad .heat td, .broad .heat thead th { min-width: 0; padding: 0 .05rem; }
  thead { display: table-header-group; }
  figure, tr, li { break-inside: avoid; }
  h2, h3, figcaption, caption { break-after: avoid; }
}
";
