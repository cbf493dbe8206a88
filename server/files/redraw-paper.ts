import {
  EncryptedPDFError,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { withoutMetadata } from './jpeg-metadata.ts';
import type { DrawnPaper } from './paper.ts';

const mostPages = 2_000;

/**
 * A PDF written anew from its pages alone: what they show stays; scripts, actions, attached files, forms' logic, films, links
 * and who wrote it where and when do not, nor anything that a reader of PDF would have skipped. What is kept is named;
 * nothing depends on our knowing every way to hide something (ISO 32000-2: 7.7.3.3 pages, 12.5.6 annotations, 12.6.4 actions).
 */
export async function redrawPaper(bytes: Uint8Array): Promise<DrawnPaper> {
  try {
    const given = await PDFDocument.load(bytes, { updateMetadata: false });
    if (given.getPageCount() === 0 || given.getPageCount() > mostPages) return { because: 'unreadable' };
    for (const page of given.getPages()) keepOnlyShown(page.node, given.context);
    for (const [, object] of given.context.enumerateIndirectObjects()) strip(object, given.context);
    const written = await PDFDocument.create({ updateMetadata: false });
    for (const page of await written.copyPages(given, given.getPageIndices())) written.addPage(page);
    for (const [ref, object] of written.context.enumerateIndirectObjects()) cleanPicture(ref, object, written.context);
    return { written: await written.save({ useObjectStreams: true, updateFieldAppearances: false }) };
  } catch (error) {
    return { because: error instanceof EncryptedPDFError ? 'locked' : 'unreadable' };
  }
}

const ofPage = new Set([
  ...['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group', 'Annots'],
]);

/** Annotations that show something and do nothing: what was filled in, marked, drawn, stamped. */
const shownAnnotations = new Set([
  ...['Widget', 'FreeText', 'Stamp', 'Ink', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine'],
  ...['Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret', 'Redact'],
]);
const ofAnnotation = new Set(['Type', 'Subtype', 'Rect', 'F', 'AP', 'AS', 'C', 'CA', 'BS', 'Border', 'QuadPoints']);

function keepOnlyShown(page: PDFDict, context: PDFContext): void {
  keepKeys(page, ofPage);
  const list = context.lookup(page.get(PDFName.of('Annots')));
  page.delete(PDFName.of('Annots'));
  if (!(list instanceof PDFArray)) return;
  const annotations = list.asArray().map((entry) => context.lookup(entry));
  const shown = annotations.filter(
    (it): it is PDFDict => it instanceof PDFDict && shownAnnotations.has(nameIn(it, 'Subtype', context)),
  );
  for (const annotation of shown) keepKeys(annotation, ofAnnotation);
  page.set(PDFName.of('Annots'), context.obj(shown));
}

function keepKeys(dict: PDFDict, kept: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (!kept.has(key.decodeText())) dict.delete(key);
}

/** What pictures, fonts and drawings of a page may carry besides what they show; `F` of a stream is a file outside. */
const neverInStream = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'OPI',
  'Ref',
  'Alternates',
  'AF',
  'F',
  'FFilter',
  'FDecodeParms',
];
const neverAnywhere = ['Metadata', 'PieceInfo', 'LastModified', 'AF', 'EF', 'JS', 'OpenAction'];

function strip(object: PDFObject, context: PDFContext): void {
  const waiting: PDFObject[] = [object];
  while (waiting.length > 0) {
    const found = waiting.pop();
    if (found instanceof PDFArray) waiting.push(...found.asArray());
    const dict = found instanceof PDFStream ? found.dict : found;
    if (!(dict instanceof PDFDict)) continue;
    for (const name of found instanceof PDFStream ? neverInStream : []) dict.delete(PDFName.of(name));
    if (isAction(dict, context)) for (const key of dict.keys()) dict.delete(key);
    if (!isResources(dict)) for (const name of neverAnywhere) dict.delete(PDFName.of(name));
    waiting.push(...dict.values());
  }
}

/** Fonts and pictures have names of their own choice, which may look like anything. */
function isResources(dict: PDFDict): boolean {
  return dict.keys().every((key) => dict.get(key) instanceof PDFRef) && !dict.has(PDFName.of('Type'));
}

const actions = new Set([
  ...['GoTo', 'GoToR', 'GoToE', 'GoToDp', 'Launch', 'Thread', 'URI', 'Sound', 'Movie', 'Hide', 'Named', 'SubmitForm'],
  ...['ResetForm', 'ImportData', 'SetOCGState', 'Rendition', 'Trans', 'GoTo3DView', 'JavaScript', 'RichMediaExecute'],
]);

function isAction(dict: PDFDict, context: PDFContext): boolean {
  return actions.has(nameIn(dict, 'S', context));
}

function nameIn(dict: PDFDict, key: string, context: PDFContext): string {
  const value = context.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFName ? value.decodeText() : '';
}

/** A photo on a page is a JPEG file with all that the camera wrote into it. */
function cleanPicture(ref: PDFRef, object: PDFObject, context: PDFContext): void {
  if (!(object instanceof PDFRawStream) || nameIn(object.dict, 'Filter', context) !== 'DCTDecode') return;
  const clean = withoutMetadata(object.contents);
  object.dict.set(PDFName.of('Length'), context.obj(clean.length));
  context.assign(ref, PDFRawStream.of(object.dict, clean));
}
