import type { DocumentId, DossierEntry } from '../domain/party-file';
import { normaliseCode } from '../identifiers/identifier';
import { bestText, type PortalReadings, type RuleContext, shownTexts } from './context';

/** Documents whose existence pages or claims prove by a field. */
const PROVEN_BY: Partial<Record<DocumentId, readonly string[]>> = {
  customsRegistration: ['customsCode', 'customsFiledOn'],
  foreignTradeFiling: ['filingNumber', 'importExportCode'],
  filingReceipt: ['filingReceiptIssuedOn'],
  digitalCertificate: ['certificateValidTo'],
  aeoCertificate: ['certificateNumber', 'aeoCode'],
};

type Proof = Pick<DossierEntry, 'on' | 'source'>;

function provenByField(field: string, context: RuleContext): Proof | undefined {
  const best = bestText(context, field);
  if (best?.from === 'shown') return { on: context.here.on, source: context.here.portal };
  const other = context.elsewhere.find(({ readings }) => shownTexts(readings, field).length > 0);
  if (other) return { on: other.on, source: other.portal };
  const claim = context.claims.get(field);
  return claim && { on: claim.claimedOn, source: claim.source };
}

/** A record of the company register stands for the licence, where its code is the one claimed. */
function registerRecord({ here, elsewhere, claims, party }: RuleContext): Proof | undefined {
  const claimed = claims.get('uscc')?.value ?? party.uscc;
  const isRecord = ({ readings }: PortalReadings): boolean =>
    shownTexts(readings, 'registrationStatus').length > 0
    && shownTexts(readings, 'uscc').some((uscc) => claimed === undefined || normaliseCode(uscc) === normaliseCode(claimed));
  const record = [here, ...elsewhere].find(isRecord);
  return record && { on: record.on, source: record.portal };
}

/** What pages and claims prove of a document without a file; a field proves that it exists, not what stands in it. */
export function proofOf(document: DocumentId, context: RuleContext): Proof | undefined {
  if (document === 'businessLicence') return registerRecord(context);
  return (PROVEN_BY[document] ?? []).map((field) => provenByField(field, context)).find((proof) => proof !== undefined);
}
