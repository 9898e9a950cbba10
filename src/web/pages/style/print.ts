/** On A4 paper: only what was looked for, black on white, states by their signs and words. */
export const PRINT = `
@page{size:A4;margin:15mm}
@media print{:root{color-scheme:light;--page:#fff;--paper:#fff;--ink:#000;--soft:#333;--line:#777;--accent:#000}
body{font-size:11pt}
.top,.skip,.no-print,.years,.filter,.paging{display:none}
main{max-width:none;padding:0}
.scroll{overflow:visible;border:0;border-radius:0}
.scroll th[scope=row]{position:static}
table{font-size:8pt}
th,td{padding:2px}
.calendar td,.map td{min-width:0}
.calendar td a,.map td a,.cell{padding:1px;white-space:normal}
thead{display:table-header-group}
tr,li{break-inside:avoid}
a{color:inherit;text-decoration:none}
.pill,.held,.planned,.open,.ahead,.not-applicable{-webkit-print-color-adjust:exact;print-color-adjust:exact}
main:has(.sheet)>h1{display:none}.sheet{border:0;padding:0;max-width:none;line-height:1.4}.sheet table{font-size:11pt}.sheet th,.sheet td{padding:4px 6px}.room-11{height:20em}.sign-here{margin-top:1em}}
`;
