/** One line of a hand, from where the finger came down to where it was lifted, in pixels of the paper. */
export type Stroke = readonly { readonly x: number; readonly y: number }[];

/** The paper that is signed on: its pixels, whatever the screen makes of them. */
export const signaturePaper = { width: 900, height: 300 } as const;

/** Of a name in any script: a touch of the screen by mistake is shorter. */
const shortest = 150;

/** Whether somebody has signed, and not only touched the paper. */
export function isSignature(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= shortest;
}

function lengthOf(stroke: Stroke): number {
  return stroke.slice(1).reduce((sum, point, at) => {
    const before = stroke[at] ?? point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

/** Where on the paper a finger is, by the frame that shows it. */
export function pointOnPaper(
  { clientX, clientY }: { clientX: number; clientY: number },
  frame: { left: number; top: number; width: number; height: number },
): { x: number; y: number } {
  const { width, height } = signaturePaper;
  return {
    x: ((clientX - frame.left) / frame.width) * width,
    y: ((clientY - frame.top) / frame.height) * height,
  };
}
