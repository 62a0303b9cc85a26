import type { Span } from '../../../text/span';

/** Mail boxes, rural and military addresses, houses on numbered highways, coordinates: what has a fixed form. */
const FORMS = [
  /\b(?:P\. ?O\.?|PO|P O|post office|postal) ?box ?#? ?\d{1,6}\b|\bpmb ?#? ?\d{1,5}\b/gi,
  /\b(?:rural route|star route) ?#? ?\d{1,4}\b(?:,? ?box ?\d{1,5}[A-Z]?\b)?|\b(?:RR|R\.R\.|HC|RFD) ?#? ?\d{1,4},? ?box ?\d{1,5}[A-Z]?\b/gi,
  /\b(?:PSC|CMR|unit) \d{1,5},? ?box \d{1,5}\b(?:[\s,]{1,3}[ADF]PO,? A[AEP]\b(?: \d{5}\b)?)?/gi,
  /\b(?:(?:USNS|USS|USCGC|USNV) \p{L}{2,24}[\s,]{1,3})?[ADF]PO A[AEP] \d{5}\b/gu,
  /\b\d{1,6}[A-Z]? (?:[NSEW]\.? )?(?:old )?(?:county |state |us |u\.s\. |farm-to-market )?(?:road|rd|route|rte|highway|hwy|cr|fm)\.? \d{1,4}[A-Z]?\b/gi,
  /(?<![\d.-])-?\d{1,2}\.\d{2,8} ?, ?-\d{1,3}\.\d{2,8}(?![\d.])|(?<![\d.-])-?\d{1,2}\.\d{4,8} ?, ?-?\d{1,3}\.\d{4,8}(?![\d.])/g,
] as const;
const GATE = /\bbox\b|\bpmb\b|\broute\b|\b(?:[ADF]PO)\b|\.\d+ ?, ?-?\d|\b(?:rd|road|rte|hwy|highway|cr|fm)\.? \d/i;

/** All of them in a text. Each form has a fixed number of parts, so this is linear. */
export function findFixedForms(text: string): Span[] {
  if (!GATE.test(text)) return [];
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map(({ index, 0: written }) => ({ start: index, end: index + written.length })),
  );
}
