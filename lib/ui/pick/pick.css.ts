/**
 * Styles of the pick mode, inside its own closed shadow root. Colours repeat lib/ui/tokens.css;
 * content scripts load no style sheet.
 */
export const PICK_CSS = `
:host { all: initial; position: fixed; inset: 0; width: 0; height: 0; z-index: 2147483647; }
.shield { position: fixed; inset: 0; cursor: crosshair; touch-action: none; }
.outline { position: fixed; box-sizing: border-box; border-radius: 4px; outline: 2px solid #0b5c68; outline-offset: 2px; background: #0b5c681f; pointer-events: none; }
.outline:empty { display: none; }
.name { position: absolute; left: 0; bottom: calc(100% + 6px); max-width: 320px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding: 1px 6px; border-radius: 4px;
  background: #0b5c68; color: #fff; font: 500 12px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.name.below { bottom: auto; top: calc(100% + 6px); }
.hint { position: fixed; left: 50%; bottom: 24px; transform: translateX(-50%); width: max-content; max-width: calc(100vw - 48px); padding: 10px 16px; box-sizing: border-box; border-radius: 8px; background: #15181e; color: #fff; pointer-events: none;
  font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
.hint:empty { display: none; }
@media print { :host { display: none; } }
`;
