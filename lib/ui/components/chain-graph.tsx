import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChainMember, ChainResult, LevelBasis } from '../../domain/check';
import type { Translator } from '../../locales/translate';
import { useTranslator } from '../i18n';
import { levelGloss, levelName, portalName } from '../sentences';
import { type ChainNode, isNarrow, layoutChain } from './chain-layout';
import { Icon } from './icons';
import { Words } from './words';

interface ChainGraphProps {
  chain: ChainResult;
  /** The enterprise this screen is about. */
  partyId?: string;
}

/** As wide as names need, as narrow as levels allow; below that the graph scrolls. */
const WIDTH = { least: 216, usual: 344, most: 640 };

/** The room an element has, followed as it changes. */
function useRoom(): [ref: { current: HTMLDivElement | null }, width: number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(WIDTH.usual);
  useLayoutEffect(() => {
    const measure = () => {
      const room = ref.current?.clientWidth ?? 0;
      if (room > 0) setWidth(Math.max(WIDTH.least, Math.min(WIDTH.most, room)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** A member's level as it was printed or claimed, else by its name; `undefined` while none is known. */
export const levelText = (t: Translator, { levelText: printed, level }: ChainMember): string | undefined =>
  printed ?? (level === undefined ? undefined : levelName(t, level));

/** Where a member's level comes from, with its date. */
export function basisSentence(t: Translator, basis: LevelBasis): string {
  switch (basis.kind) {
    case 'shown': return t.t('basis.shown', { on: basis.on, portal: portalName(t, basis.portal, 'portalShort') });
    case 'claimed': return t.t('basis.claimed', { on: basis.on });
    case 'stale': return t.t('basis.stale', { on: basis.on });
    case 'missing': return t.t('basis.missing');
  }
}

function nodeClass(chain: ChainResult, member: ChainMember | undefined, partyId: string | undefined): string {
  if (member === undefined) return 'chain-node chain-more';
  const limiting = chain.limitedBy.includes(member.partyId) ? ' chain-limiting' : '';
  const missing = chain.undetermined.includes(member.partyId) ? ' chain-missing' : '';
  const current = member.partyId === partyId ? ' chain-current' : '';
  return `chain-node${limiting}${missing}${current}`;
}

function Node({ node, chain, partyId }: { node: ChainNode; chain: ChainResult; partyId?: string }) {
  const t = useTranslator();
  const { member } = node;
  return (
    <foreignObject x={node.x} y={node.y} width={node.width} height={node.height}>
      <div class={nodeClass(chain, member, partyId)} title={member?.name}>
        {member === undefined ? (
          t.t('chain.more', { count: node.more ?? 0 })
        ) : (
          <>
            <span class="chain-name">{member.name}</span>
            <span class="chain-level">
              {levelText(t, member) ?? t.t('chain.noLevel')}
              {chain.limitedBy.includes(member.partyId) && ' ▼'}
              {chain.undetermined.includes(member.partyId) && ' ?'}
            </span>
          </>
        )}
      </div>
    </foreignObject>
  );
}

/** The chain as people draw it: client, agents, core suppliers, the level of each, who lowers it. */
export function ChainGraph({ chain, partyId }: ChainGraphProps) {
  const t = useTranslator();
  const [room, width] = useRoom();
  const layout = layoutChain(chain, width, partyId);
  return (
    <div ref={room} class={`chain-graph ${isNarrow(width) ? 'chain-narrow' : ''}`} aria-hidden="true">
      <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
        {layout.captions.map(({ role, x }) => <text key={role} x={x} y="12">{t.t(`chainColumn.${role}`)}</text>)}
        {layout.links.map((path) => <path key={path} d={path} />)}
        {layout.nodes.map((node, index) => <Node key={index} node={node} chain={chain} partyId={partyId} />)}
      </svg>
    </div>
  );
}

/** The scheme of a level, where the chain holds levels of several: they are not one scale. */
function schemeNote(t: Translator, chain: ChainResult, { scheme }: ChainMember): string | undefined {
  const schemes = new Set(chain.members.flatMap((member) => member.scheme ?? []));
  return scheme !== undefined && schemes.size > 1 ? t.find(`scheme.${scheme}`) : undefined;
}

function MemberRow({ member, chain }: { member: ChainMember; chain: ChainResult }) {
  const t = useTranslator();
  const level = levelText(t, member);
  const note = schemeNote(t, chain, member);
  const missing = chain.undetermined.includes(member.partyId);
  return (
    <tr>
      <th scope="row">{member.name}<span class="faint chain-basis">{t.t(`role.${member.role}`)}</span></th>
      <td>
        {level} {level && <span class="gloss">{levelGloss(t, level)}</span>}
        {chain.limitedBy.includes(member.partyId) && <span class="severity-critical"> ▼ {t.t('chain.lowers')}</span>}
        {missing && <span class="tone-unknown"> ? {t.t('chain.unknownLevel')}</span>}
        {missing && member.level === undefined && level && <span class="chain-basis">{t.t('chain.noSuchLevel')}</span>}
        {note && <span class="chain-basis">{note}</span>}
        <span class="faint chain-basis"><Words text={basisSentence(t, member.basis)} /></span>
      </td>
    </tr>
  );
}

/** The table behind the graph: every member with its level, where it comes from, and its date. */
export function ChainTable({ chain }: { chain: ChainResult }) {
  const t = useTranslator();
  return (
    <details class="chain-table">
      <summary>{t.t('chain.members', { count: chain.members.length })}<Icon name="unfold" size={14} /></summary>
      <table>
        <thead class="visually-hidden"><tr><th scope="col">{t.t('column.enterprise')}</th><th scope="col">{t.t('field.creditLevel')}</th></tr></thead>
        <tbody>{chain.members.map((member) => <MemberRow key={`${member.role} ${member.partyId}`} member={member} chain={chain} />)}</tbody>
      </table>
    </details>
  );
}
