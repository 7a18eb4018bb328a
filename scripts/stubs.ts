/** What a stub consists of: new files by path from the project's root, and names for the catalogues. */
export interface Stub {
  files: Record<string, string>;
  /** An existing file and what becomes of its text. */
  append?: { path: string; to(text: string): string };
  /** Key → text, written into every catalogue; translating it is the author's part. */
  messages: Record<string, string>;
  /** What is left to do, one line each. */
  next: string[];
}

const words = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('-', ' ');
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `customsCode` → `customs-code`: a field's file name. */
export const kebab = (id: string): string => words(id).replaceAll(' ', '-');

const PORTAL_PAGE = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>企业信息</title>
</head>
<body>
<table>
<tr><th>企业名称</th><td>广州岭澜进出口代理有限公司</td></tr>
<tr><th>统一社会信用代码</th><td>91440101MA59L7Q2XD</td></tr>
</table>
</body>
</html>
`;

const portalSource = (id: string, origin: string): string => `import { definePortal } from '../../domain/portal';

/** TODO: what the portal is called, and where what is known of it comes from. */
export default definePortal({
  id: '${id}',
  origins: ['${origin}'],
  provides: 'companyRegister',
  meanings: {},
  pages: [{ kind: 'detail', path: /^\\/detail/, shows: 'company' }],
  signs: {},
  lastVerified: null,
});
`;

/** A portal folder with one page of one invented company. Its host can exist nowhere (RFC 2606). */
export function portalStub(id: string): Stub {
  const origin = `https://${id}.invalid`;
  const folder = `lib/portals/${id}`;
  const expected = {
    url: `${origin}/detail`,
    state: 'read',
    pageKind: 'detail',
    subjects: [{ legalName: '广州岭澜进出口代理有限公司', uscc: '91440101MA59L7Q2XD' }],
  };
  return {
    files: {
      [`${folder}/portal.ts`]: portalSource(id, origin),
      [`${folder}/fixtures/detail/page.html`]: PORTAL_PAGE,
      [`${folder}/fixtures/detail/expected.json`]: `${JSON.stringify(expected, null, 2)}\n`,
    },
    messages: { [`portal.${id}`]: sentenceCase(words(id)) },
    next: [
      `${folder}/portal.ts: the exact origins, the pages, and labels that mean something else there`,
      `${folder}/fixtures: pages as the portal shows them, without personal data: normal, empty, login, list`,
      `lib/locales: the portal's name (portal.${id}) in each language`,
    ],
  };
}

/** A field compared as text. Its Chinese label stands for the real ones and fits nothing on any page. */
export function fieldStub(id: string): Stub {
  const name = sentenceCase(words(id));
  const file = `lib/fields/${kebab(id)}.ts`;
  const field = `import { defineField } from '../domain/field';
import { compareTexts, parseText } from './kinds/text';

export const labels = ['待补充标签 ${id}', '${name}'] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: '${id}',
  kind,
  claimable,
  parse: parseText,
  compare: compareTexts,
});
`;
  return {
    files: { [file]: field },
    messages: { [`field.${id}`]: name },
    next: [
      `${file}: its labels as portals print them (simplified, traditional, English), and its kind, parser and comparison`,
      `lib/locales: the field's name (field.${id}) in each language`,
    ],
  };
}

/** The pack new rules go to: the one judged by when nothing else is set. */
export const RULE_PACK = 'lib/rules/packs/article-2026.json';
const END_OF_RULES = /\n {2}\]\n\}\s*$/;

const ruleSource = (id: string): string => `    {
      "id": "${id}",
      "kind": "wording",
      "title": "TODO: what must hold, in one line",
      "params": {"fields": ["filingNumber"], "wrongWords": ["待补充"]},
      "severity": "notice",
      "quote": "TODO: the sentence of the source this rule rests on",
      "translations": {
        "zh_CN": {"title": "待补充"},
        "zh_TW": {"title": "待補充"}
      },
      "examples": [
        {"name": "nothing wrong", "claims": {"filingNumber": "04412207"}, "expect": []},
        {"name": "what it is about", "claims": {"filingNumber": "待补充"}, "severity": "notice", "expect": ["filingCalledApproval"]}
      ]
    }`;

/** An entry at the end of the default pack that judges nothing real, with examples that hold. */
export function ruleStub(id: string): Stub {
  return {
    files: {},
    append: {
      path: RULE_PACK,
      to: (text) => {
        if (!END_OF_RULES.test(text)) throw new Error(`${RULE_PACK} does not end in its list of rules; add the rule by hand.`);
        return text.replace(END_OF_RULES, () => `,\n${ruleSource(id)}\n  ]\n}\n`);
      },
    },
    messages: {},
    next: [
      `${RULE_PACK}, rule ${id}: its kind (a file of lib/rules/kinds) with its parameters, its severity, the sentence it rests on`,
      'its examples: what must be found, and what must not; they are its tests',
      'the version of the pack, once the rule is done',
    ],
  };
}
