import {
  Archive, ArrowDown, Building2, Camera, Check, ChevronDown, ChevronLeft, ChevronRight, CircleDashed, CircleHelp, Copy, Download, ExternalLink,
  FileCheck, Handshake, Info, LayoutDashboard, LoaderCircle, LogIn, Minus, OctagonX, PanelRight, Pencil, Plus, RefreshCw, Scale,
  Search, SearchX, Tag, ServerCrash, Settings, ShieldAlert, ShieldCheck, ShieldX, ShieldQuestion, Trash2, TriangleAlert, Undo2, Users, X,
} from 'lucide-preact';

/** The drawings by what they mean on our screens, so that one meaning has one drawing. */
const DRAWINGS = {
  critical: OctagonX,
  warning: TriangleAlert,
  notice: Info,
  same: Check,
  notShown: Minus,
  unknown: CircleDashed,
  question: CircleHelp,
  official: ShieldCheck,
  plainTransport: ShieldAlert,
  lookAlike: ShieldX,
  unofficial: ShieldQuestion,
  save: Camera,
  saved: FileCheck,
  panel: PanelRight,
  open: ExternalLink,
  wait: LoaderCircle,
  again: RefreshCw,
  login: LogIn,
  notFound: SearchX,
  portalError: ServerCrash,
  search: Search,
  several: Users,
  lowered: ArrowDown,
  unfold: ChevronDown,
  next: ChevronRight,
  back: ChevronLeft,
  add: Plus,
  edit: Pencil,
  remove: Trash2,
  undo: Undo2,
  close: X,
  copy: Copy,
  download: Download,
  overview: LayoutDashboard,
  parties: Building2,
  engagements: Handshake,
  evidence: Archive,
  rules: Scale,
  settings: Settings,
  teach: Tag,
} as const;

export type IconName = keyof typeof DRAWINGS;

/** One drawing, decorative: the word beside it says the same. */
export function Icon({ name, size = 16, class: className }: { name: IconName; size?: number; class?: string }) {
  const Drawing = DRAWINGS[name];
  return <Drawing size={size} strokeWidth={size > 20 ? 1.6 : 1.9} class={className} aria-hidden="true" />;
}
