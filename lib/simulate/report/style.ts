/** What the page looks like. Colours follow what the reader's system prefers. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2330; --soft: #5b6675; --paper: #ffffff; --panel: #f4f6f9; --line: #d5dbe3;
  --accent: #1f5fd1; --ok: #1c7c43; --okay: #e5f4ea; --some: #8a5a00; --somey: #fdf1d8; --all: #b3261e; --ally: #fde9e7;
  --chip-l: 92%; --chip-s: 75%; --edge-l: 42%; --word-l: 22%; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #a2adbb; --paper: #12161c; --panel: #1a2029;
  --line: #343d4a; --accent: #7db0ff; --ok: #79d69c; --okay: #14301f; --some: #f2c267; --somey: #372a10; --all: #ff9d94;
  --ally: #3d1a18; --chip-l: 22%; --chip-s: 45%; --edge-l: 62%; --word-l: 90%; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 88rem; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 4rem; background: var(--paper);
  color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: clamp(1.35rem, 4.5vw, 1.7rem); line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 0 0 .75rem; font-size: 1.2rem; }
h3, h4 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
h2, h3, .legend { overflow-wrap: anywhere; }
.grid > h2 { margin: 2.5rem 0 .5rem; padding-top: 1.25rem; border-top: 3px solid var(--line); font-size: 1.4rem; }
p { margin: .35rem 0; max-width: 75ch; }
.lead, .note { color: var(--soft); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.verdicts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; margin: 1.25rem 0 2rem;
  padding: 0; list-style: none; }
.verdicts li { padding: .75rem 1rem; border: 1px solid var(--line); border-left: 5px solid; border-radius: 8px;
  background: var(--panel); }
.verdicts strong { display: block; color: var(--ink); }
.verdicts li.ok { border-left-color: var(--ok); } .verdicts li.some { border-left-color: var(--some); }
.verdicts li.all { border-left-color: var(--all); }
.outcome { margin: 0 0 2rem; padding: clamp(.75rem, 3vw, 1.25rem); border: 1px solid var(--line); border-radius: 12px; }
.outcome > :is(h2, h3) { margin: 0 0 .75rem; font-size: 1.2rem; }
.sides { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 70rem) { .sides { grid-template-columns: minmax(0, 11fr) minmax(0, 12fr); }
  .sides figure { position: sticky; top: 1rem; align-self: start; } }
figure { margin: 0; }
/* Smaller than this nobody can read it: then it scrolls. */
svg { display: block; max-width: max(100%, var(--least, 0px)); height: auto; }
svg text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif; fill: var(--ink); }
.zone { fill: var(--panel); stroke: var(--line); }
.zone-name { font-weight: 600; }
svg .zone-name { fill: var(--soft); }
.box { fill: var(--paper); stroke: var(--down, var(--line)); stroke-dasharray: var(--dash, none); stroke-width: 1.5; }
svg .none { fill: var(--soft); font-style: italic; }
.cross { visibility: var(--lost, hidden); stroke: var(--all); stroke-width: 2.5; stroke-linecap: round; fill: none; }
.pod { opacity: var(--fade, 1); }
.chip, .mark { fill: hsl(var(--hue) var(--chip-s) var(--chip-l)); stroke: hsl(var(--hue) 55% var(--edge-l)); }
svg .pod text { fill: hsl(var(--hue) 60% var(--word-l)); }
.letter { font-weight: 700; }
.mark { display: inline-block; min-width: 1.6em; padding: 0 .3em; border: 1px solid hsl(var(--hue) 55% var(--edge-l));
  border-radius: 5px; background: hsl(var(--hue) var(--chip-s) var(--chip-l)); color: hsl(var(--hue) 60% var(--word-l));
  font-weight: 700; text-align: center; }
.g0 { --hue: 212; } .g1 { --hue: 28; } .g2 { --hue: 150; } .g3 { --hue: 285; } .g4 { --hue: 50; } .g5 { --hue: 335; }
.g6 { --hue: 185; } .g7 { --hue: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0 0; padding: 0; list-style: none; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .4rem; color: var(--soft); text-align: left; }
th, td { padding: .35rem .6rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-weight: 600; }
tbody th { position: sticky; left: 0; background: var(--paper); font-weight: 400; }
tbody tr:hover, tbody tr:hover th { background: var(--panel); }
tr:has(input:checked), tr:has(input:checked) th { background: var(--panel); }
tr:has(input:checked) th { box-shadow: inset 4px 0 0 var(--accent); }
label { display: flex; gap: .5rem; align-items: baseline; cursor: pointer; white-space: nowrap; }
input[type=radio] { accent-color: var(--accent); flex: none; }
.lost { display: inline-block; padding: 0 .5em; border-radius: 999px; white-space: nowrap; }
.lost.ok { background: var(--okay); color: var(--ok); } .lost.some { background: var(--somey); color: var(--some); }
.lost.all { background: var(--ally); color: var(--all); font-weight: 600; }
summary { cursor: pointer; }
details > summary { padding: .3rem 0; }
.notes { margin: .5rem 0; padding-left: 1.5rem; color: var(--soft); font-size: .93em; }
.pairs { margin-top: 1rem; }
@media (max-width: 40rem) { th, td { padding: .35rem .4rem; } }
@media print {
  body { max-width: none; padding: 0; font-size: 12px; }
  figure, tr, .verdicts li { break-inside: avoid; }
  .outcome { border: 0; padding: 0; } .outcome > :is(h2, h3), summary { break-after: avoid; }
  .scroll { overflow: visible; } details::details-content { content-visibility: visible; block-size: auto; }
}
`.trim();
