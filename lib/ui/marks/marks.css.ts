/**
 * Styles of the overlay, inside its own closed shadow root: the page's styles cannot reach in and
 * these cannot reach out. Colours repeat lib/ui/tokens.css; content scripts load no style sheet.
 */
export const MARKS_CSS = `
:host { all: initial; position: absolute; top: 0; left: 0; width: 0; height: 0; z-index: 2147483647; pointer-events: none; }
.mark { position: absolute; box-sizing: border-box; border-radius: 4px; outline: 2px solid var(--tone); outline-offset: 2px; background: color-mix(in srgb, var(--tone) 10%, transparent); }
.mark.notice { outline-style: dashed; }
.tag { position: absolute; left: calc(100% + 8px); top: 50%; transform: translateY(-50%); display: inline-flex; align-items: center; gap: 4px; white-space: nowrap;
  max-width: 320px; overflow: hidden; text-overflow: ellipsis; padding: 1px 6px; border-radius: 4px; background: var(--tone); color: #fff;
  font: 500 12px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.tag.left { left: auto; right: calc(100% + 8px); }
.tag.below { left: 0; top: calc(100% + 4px); transform: none; }
.tag svg { width: 12px; height: 12px; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.critical { --tone: #b42318; } .warning { --tone: #93500a; } .notice { --tone: #565d6b; } .pointed { --tone: #0b5c68; }
.note { position: fixed; right: 16px; bottom: 16px; max-width: min(360px, calc(100vw - 32px)); padding: 10px 14px; border-radius: 8px; background: #15181e; color: #fff;
  font: 13px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
.note:empty { display: none; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { :host { display: none; } }
`;
