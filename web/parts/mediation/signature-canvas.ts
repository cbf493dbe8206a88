import { type Stroke, signaturePaper } from './signature-strokes.ts';

/** Ink on white, also where the page is dark: the picture goes on paper. */
const ink = '#10181f';
const paper = '#ffffff';

export function drawStrokes(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const context = cleared(canvas);
  context.lineWidth = 7;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (first === undefined) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    // Through the middle between two points: a line of straight pieces would look like no hand.
    let before = first;
    for (const point of rest) {
      context.quadraticCurveTo(before.x, before.y, (before.x + point.x) / 2, (before.y + point.y) / 2);
      before = point;
    }
    context.lineTo(before.x, before.y);
    context.stroke();
  }
}

/** For whoever cannot draw: her name, as large as the paper lets it be. */
export function drawName(canvas: HTMLCanvasElement, name: string): void {
  const context = cleared(canvas);
  const { width, height } = signaturePaper;
  context.font = '120px serif';
  const wide = context.measureText(name).width;
  const size = Math.min(120, Math.floor((120 * (width - 80)) / Math.max(wide, 1)));
  context.font = `${size}px serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.fillText(name, width / 2, height / 2);
}

export function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This signature cannot be drawn'))), 'image/png');
  });
}

function cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws nothing');
  context.fillStyle = paper;
  context.fillRect(0, 0, signaturePaper.width, signaturePaper.height);
  context.strokeStyle = ink;
  return context;
}
