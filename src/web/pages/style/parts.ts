/** Lists, tables, forms and charts. What is wide scrolls within its own region, never the page. */
export const PARTS = `
.pill{display:inline-block;padding:2px 10px;border-radius:999px;white-space:nowrap}
.sign{font-weight:700}
.held{background:var(--held);color:var(--held-ink)}
.planned{background:var(--planned);color:var(--planned-ink)}
.open{background:var(--open);color:var(--open-ink)}
.ahead{background:var(--ahead);color:var(--ahead-ink)}
.not-applicable{background:var(--na);color:var(--na-ink)}
.void{background:var(--na);color:var(--na-ink);text-decoration:line-through}
.legend{display:flex;flex-wrap:wrap;gap:8px;list-style:none;padding:0}
.now,.records{list-style:none;margin:0;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:12px}
.now li{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:4px 12px;padding:12px 16px;border-top:1px solid var(--line)}
.now li:first-child,.records li:first-child{border-top:0}
.how{display:flex;gap:10px;align-items:center}
.records li{border-top:1px solid var(--line)}
.records a{display:grid;gap:2px;padding:12px 16px;color:inherit;text-decoration:none}
.records a:hover .what{text-decoration:underline}
.records .what{font-weight:600;color:var(--accent)}
.scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:12px;position:relative}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid var(--line);padding:6px 8px;text-align:center}
.scroll table{border-style:hidden}
th[scope=row]{text-align:left;background:var(--paper);min-width:6.5em;max-width:12em;font-weight:600}
.scroll th[scope=row]{position:sticky;left:0;z-index:1}
thead th{background:var(--page);font-weight:600;white-space:nowrap}
.calendar td,.map td{padding:0;height:46px;min-width:46px}
.calendar td a,.map td a,.cell{display:flex;align-items:center;justify-content:center;gap:5px;min-height:46px;padding:2px 6px;color:inherit;text-decoration:none;font-size:.94rem;white-space:nowrap}
.calendar td a:hover,.map td a:hover{text-decoration:underline}
.calendar td a:focus-visible,.map td a:focus-visible{outline-offset:-3px}
.totals td{text-align:left;white-space:nowrap;font-size:.94rem;padding:4px 8px}
.totals td>span{display:block;padding:0 4px}
caption{text-align:left;padding:8px 10px;font-weight:600}
.text td{text-align:left}
.chart{max-width:660px;margin:8px 0}
.drawn{width:100%;height:auto}
.ink{fill:var(--soft)}
.series-1{fill:#b3423a}.series-2{fill:#2f6db5}.series-3{fill:#3f8a4d}.series-4{fill:#c98a1b}.series-5{fill:#7b54a8}.series-6{fill:#2a8f99}.series-7{fill:#a8577b}.series-8{fill:#7a7f87}
.bar-held{fill:#3f8a4d}.bar-planned{fill:#2f6db5}.bar-open{fill:#c98a1b}.bar-ahead{fill:#9aa0a8}
.filter{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:end;margin:12px 0}
.filter label{display:grid;gap:2px;font-size:.94rem;color:var(--soft)}
select,input{font:inherit;min-height:44px;padding:6px 10px;border:1px solid var(--soft);border-radius:8px;background:var(--paper);color:var(--ink);max-width:100%}
dl.fields{background:var(--paper);border:1px solid var(--line);border-radius:12px;margin:0;padding:4px 16px}
dl.fields div{display:grid;grid-template-columns:7em 1fr;gap:10px;padding:8px 0;border-top:1px solid var(--line)}
dl.fields div:first-child{border-top:0}
ul.changes{margin:0;padding-left:1.2em}del{color:var(--soft)}ins{font-weight:600;text-decoration:none}
h3{font-size:1.05rem;margin:1.2em 0 .4em}
h3[aria-current]{border-left:5px solid var(--accent);padding-left:8px}
.scroll th.free{position:static;max-width:none}
.sign-here span{white-space:nowrap}
dt{color:var(--soft)}
dd{margin:0;white-space:pre-wrap}
.sheet{background:#fff;color:#000;max-width:210mm;margin:0 auto;padding:10mm;border:1px solid var(--line)}
.sheet h2{text-align:center;margin-top:0}
.sheet th,.sheet td{border-color:#000;text-align:left;vertical-align:top;color:#000;background:#fff;white-space:pre-wrap}
.sheet th{white-space:nowrap;width:6em;min-width:0}
.room-2{height:4em}.room-4{height:8em}.room-11{height:22em}
.sign-here{display:flex;flex-wrap:wrap;gap:12px;justify-content:space-around;margin-top:2em}
@media (max-width:600px){main{padding:12px}.who{margin-left:0}dl.fields div{grid-template-columns:5.5em 1fr}.sheet{padding:4mm}}
`;
