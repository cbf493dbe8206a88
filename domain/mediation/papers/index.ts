export { type Appointment, appointmentBlocks, fillingOfAppointment } from './appointment.ts';
export {
  type DrawnBlock,
  type DrawnCell,
  type DrawnGrid,
  type DrawnPaper,
  type DrawnSignature,
  type PaperBlock,
  paperBlock,
  paperBlocks,
} from './blocks.ts';
export * from './contract.ts';
export * from './court-bundle.ts';
export { exampleFile } from './example.ts';
export type { PaperCircumstances } from './file-on-paper.ts';
export { emptyLine, type Filling, fillPaper } from './filling.ts';
export { getPaperForm, type PaperCode, paperCodes, paperForms } from './forms.ts';
export { dateOnPaper, dayOnPaper, sumInWords } from './on-paper.ts';
export { type PaperForm, type PaperWait, paperWaits } from './paper-form.ts';
export {
  type BlocksInForce,
  blocksOfTheHouse,
  drawPaper,
  type ListedPaper,
  listPapers,
  notEvidenceElsewhere,
  type PaperName,
  viewForPaper,
} from './print.ts';
export * from './templates.ts';
export * from './volume.ts';
