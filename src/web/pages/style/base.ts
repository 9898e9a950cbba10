/** Colours and type. Contrast is at least 4.5:1 in light and in dark (WCAG 2.2, 1.4.3). */
export const BASE = `
:root{color-scheme:light dark;--page:#f6f5f3;--paper:#fff;--ink:#1f2328;--soft:#565d66;--line:#d5d2cc;--accent:#a61b1b;--on-accent:#fff;
--held:#dcefdc;--held-ink:#14532d;--planned:#dbe8fb;--planned-ink:#163f7a;--open:#fdebc8;--open-ink:#6b3d00;--ahead:#f1f0ee;--ahead-ink:#565d66;--na:#e7e6e4;--na-ink:#565d66}
@media (prefers-color-scheme:dark){:root{--page:#17181a;--paper:#212327;--ink:#eceae6;--soft:#b3b8bf;--line:#43474d;--accent:#ff9d94;--on-accent:#2b0806;
--held:#1d3b26;--held-ink:#b9e6c4;--planned:#1c3153;--planned-ink:#bcd6ff;--open:#4a3308;--open-ink:#ffd992;--ahead:#292b2f;--ahead-ink:#b3b8bf;--na:#303236;--na-ink:#b3b8bf}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:17px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main{max-width:1200px;margin:0 auto;padding:16px}
h1{font-size:1.5rem;line-height:1.3;margin:.4em 0}
h2{font-size:1.2rem;line-height:1.3;margin:1.6em 0 .4em}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;z-index:9;background:var(--paper);padding:10px 16px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{background:var(--paper);border-bottom:3px solid var(--accent);padding:8px 16px;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center}
.product{font-weight:700;margin:0}
.top nav ul{display:flex;flex-wrap:wrap;gap:4px;list-style:none;margin:0;padding:0}
.top nav a{display:inline-block;padding:10px 12px;text-decoration:none;border-radius:8px}
.top nav a[aria-current]{background:var(--accent);color:var(--on-accent)}
.who{margin-left:auto;display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;color:var(--soft)}
.who a{padding:10px 4px}
.who form{margin:0}
.button,button{display:inline-block;min-height:44px;padding:9px 18px;border:1px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;text-decoration:none;cursor:pointer}
.button,button.quiet{background:var(--paper);color:var(--accent)}
.buttons,.years{display:flex;flex-wrap:wrap;gap:10px}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:12px 20px}
.large{font-size:1.15rem}
.hint{color:var(--soft);font-size:.94rem}
`;
