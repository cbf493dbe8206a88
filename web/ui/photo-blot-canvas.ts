import { blotGrid, blotPixels, type CellBox, type Stroke } from './photo-blot.ts';

/** A photo opened for blotting: its own pixels, never changed. */
export type OpenPhoto = { pixels: ImageData; width: number; height: number };

export async function openPhoto(picture: Blob): Promise<OpenPhoto> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const context = contextOf(width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { pixels: context.getImageData(0, 0, width, height), width, height };
}

/** Draws the photo with its covers, and the box that the keyboard moves. */
export function drawBlotted(
  canvas: HTMLCanvasElement,
  photo: OpenPhoto,
  strokes: readonly Stroke[],
  box: CellBox | undefined,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.putImageData(covered(photo, strokes), 0, 0);
  if (!box) return;
  const { size } = blotGrid(photo.width, photo.height);
  const edges = [box.column * size, box.row * size, box.columns * size, box.rows * size] as const;
  const line = Math.max(4, photo.width / 200);
  // Black on yellow is seen on any photo, as the focus ring is.
  for (const [colour, width] of [['#10181f', line * 2] as const, ['#ffdd00', line] as const]) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.strokeRect(...edges);
  }
}

/** The bytes that leave: drawn anew with the covers in them. */
export async function photoBytes(photo: OpenPhoto, strokes: readonly Stroke[]): Promise<Blob> {
  const context = contextOf(photo.width, photo.height);
  context.putImageData(covered(photo, strokes), 0, 0);
  return new Promise((resolve, reject) => {
    context.canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This photo cannot be drawn'))),
      'image/jpeg',
      0.85,
    );
  });
}

function covered({ pixels, width, height }: OpenPhoto, strokes: readonly Stroke[]): ImageData {
  const drawn = new ImageData(new Uint8ClampedArray(pixels.data), width, height);
  blotPixels(drawn, blotGrid(width, height), strokes);
  return drawn;
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no photos');
  return context;
}
