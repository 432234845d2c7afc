//! The look of the page: black on white, pale fills with a dark edge, whole blocks on A4.

/// The style sheet; nothing in it is fetched from elsewhere.
pub(in crate::documents) const STYLE: &str = "
@page { size: A4; margin: 14mm 12mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 14px/1.45 system-ui, 'Segoe UI', 'Noto Sans', Roboto, sans-serif; color: #111; background: #fff;
  max-width: 1000px; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .3rem; }
h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; border-bottom: 1px solid #888; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p { margin: .3rem 0; }
ul { margin: .3rem 0; padding-left: 1.3rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .2rem 0; color: #333; }
th, td { padding: .2rem .4rem; border-bottom: 1px solid #ccc; text-align: right; vertical-align: top; }
thead th { border-bottom: 1px solid #555; font-weight: 600; }
th[scope=row], .left { text-align: left; font-weight: 400; }
th[scope=row] { min-width: 9em; }
table + table, .wide + .wide { margin-top: .8rem; }
.base th, .base td { font-weight: 600; }
.less { color: #555; white-space: nowrap; }
.lacks { background: #fdf0d5; }
figure { margin: .6rem 0; }
figcaption { font-weight: 600; }
svg { width: 100%; height: auto; display: block; }
.note { color: #444; font-size: .85rem; }
@media print {
  body { font-size: 10pt; max-width: none; padding: 0; }
  table { font-size: 8pt; }
  th, td { padding: .12rem .22rem; }
  th[scope=row] { min-width: 7.5em; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  figure, tr, li { break-inside: avoid; }
  h2, h3, figcaption, caption { break-after: avoid; }
}
";
