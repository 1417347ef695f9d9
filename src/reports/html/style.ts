/** The page's style: light and dark, narrow and wide, screen and paper. No line of it starts with `::`. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--panel:#f6f7f9;--text:#1b1f24;--dim:#505a66;--line:#d5dae0;--link:#0b57d0;--focus:#0b57d0;
--fail:#a3170f;--fail-bg:#fdeceb;--unknown:#6b4b00;--unknown-bg:#fdf3d7;--warn:#8a3f00;--warn-bg:#fff0e3;--pass:#14602c;--pass-bg:#e6f5ea;--skip:#505a66;--skip-bg:#eceff2}
@media (prefers-color-scheme:dark){:root{--bg:#14171b;--panel:#1d2127;--text:#e7eaee;--dim:#a9b2bd;--line:#3a424c;--link:#9cc3ff;--focus:#9cc3ff;
--fail:#ffb4ab;--fail-bg:#48191a;--unknown:#f5d67b;--unknown-bg:#3d3110;--warn:#ffbe8a;--warn-bg:#472a12;--pass:#8fd9a4;--pass-bg:#15351f;--skip:#a9b2bd;--skip-bg:#2a3038}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:84rem;padding:1rem 1.25rem 3rem;background:var(--bg);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;margin:.5rem 0 .75rem;display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
h2{font-size:1.25rem;margin:2rem 0 .75rem}
h3,h4{font-size:1rem;margin:0}
h3{display:inline;font-weight:600}
a{color:var(--link)}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.jump{position:absolute;left:-999rem}
.jump:focus{position:static}
.badge{display:inline-block;padding:.05em .55em;border:1px solid currentColor;border-radius:1em;font-size:.85rem;font-weight:600;white-space:nowrap;line-height:1.5}
h1 .badge{font-size:1.2rem;text-transform:uppercase}
.badge.fail{color:var(--fail);background:var(--fail-bg)}
.badge.unknown{color:var(--unknown);background:var(--unknown-bg)}
.badge.warn{color:var(--warn);background:var(--warn-bg)}
.badge.pass{color:var(--pass);background:var(--pass-bg)}
.badge.skip{color:var(--skip);background:var(--skip-bg)}
.pools .fail{color:var(--fail)}
.pools .unknown{color:var(--unknown)}
.pools .pass{color:var(--pass)}
.pools .skip{color:var(--skip)}
.none,.note,.on,.number,footer{color:var(--dim)}
.note{font-size:.85rem;font-weight:400}
.on{font-weight:400}
dl{margin:.5rem 0;display:grid;gap:.15rem}
dl>div{display:flex;gap:.75rem}
dt{flex:0 0 5.5rem;color:var(--dim)}
dd{margin:0;min-width:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.75rem 0;padding:.6rem 0;border-block:1px solid var(--line)}
main:focus{outline:none}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.9rem;min-width:100%}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top;font-weight:400;min-width:6rem;max-width:28rem}
thead th{background:var(--panel);font-weight:600}
.matrix th{min-width:11rem}
.tall{max-height:85vh;overflow-y:auto}
.tall thead th{position:sticky;top:0;z-index:1}
.pools{list-style:none;margin:.25rem 0 0;padding:0;font-size:.85rem}
#filters{display:flex;flex-wrap:wrap;gap:.6rem 1.25rem;align-items:end;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin-bottom:1rem}
#filters[hidden]{display:none}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
legend{padding:0;font-size:.85rem;color:var(--dim)}
.field{display:grid;font-size:.85rem;color:var(--dim);max-width:100%}
select,input[type=search],button{font:inherit;font-size:.95rem;color:var(--text);background:var(--bg);border:1px solid var(--dim);border-radius:.3rem;padding:.25rem .5rem;max-width:100%;min-height:2rem}
select{width:16rem}
button{cursor:pointer}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem}
#count{flex-basis:100%;margin:0;font-size:.9rem}
.target{border:1px solid var(--line);border-radius:.5rem;margin:0 0 .6rem}
.many .target{content-visibility:auto;contain-intrinsic-size:auto 3rem}
.target:target{border-color:var(--focus);box-shadow:0 0 0 1px var(--focus)}
summary{cursor:pointer;padding:.35rem 0}
.target>details{padding:0 1rem}
.target>details[open]{padding-bottom:.75rem}
.target>details>summary{padding:.6rem 0}
[hidden]{display:none!important}
.finding{border-left:.3rem solid var(--skip);background:var(--panel);border-radius:.25rem;padding:.6rem .9rem;margin:.6rem 0}
.finding.fail{border-color:var(--fail)}
.finding.unknown{border-color:var(--unknown)}
.finding.warn{border-color:var(--warn)}
.finding p{margin:.35rem 0}
.evidence,.needs{margin:.35rem 0;padding-left:1.25rem;font-size:.9rem;color:var(--dim)}
.needs{color:inherit}
.copy{position:relative;margin:.4rem 0;padding:.6rem .75rem;background:var(--bg);border:1px solid var(--line);border-radius:.3rem;white-space:pre-wrap}
.copy.with-button{padding-right:5.25rem;min-height:3rem}
.copy button{position:absolute;top:.4rem;right:.4rem;font:inherit;font-family:system-ui,sans-serif;min-width:4rem}
.cut{border:1px solid var(--warn);border-radius:.3rem;padding:.5rem .75rem}
footer{margin-top:2rem;border-top:1px solid var(--line);font-size:.85rem}
@media (max-width:40rem){body{padding:.75rem .75rem 2rem}dl>div{display:block}.field,select,input[type=search]{width:100%}.target>details{padding:0 .6rem}}
@media print{:root{color-scheme:light;--bg:#fff;--panel:#fff;--text:#000;--dim:#333;--line:#999;--link:#000;--fail:#8c0f08;--fail-bg:#fff;--unknown:#5c4000;--unknown-bg:#fff;--warn:#7a3700;--warn-bg:#fff;--pass:#0f4d22;--pass-bg:#fff;--skip:#333;--skip-bg:#fff}
body{max-width:none;padding:0;font-size:10pt}nav,.jump,#filters,.copy button{display:none!important}.scroll{overflow:visible;max-height:none}.tall thead th{position:static}.finding,tr,h3,h4{break-inside:avoid}h2,h3,h4{break-after:avoid}.many .target{content-visibility:visible}.copy.with-button{padding-right:.75rem;min-height:0}details::details-content{content-visibility:visible;display:block;height:auto}}
`;
