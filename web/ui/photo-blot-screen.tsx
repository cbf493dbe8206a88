import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Loading } from './loading.tsx';
import { type BlotGrid, blotGrid, type CellBox, type Stroke, strokeBetween, strokeOfBox } from './photo-blot.ts';
import { drawBlotted, type OpenPhoto, openPhoto, photoBytes } from './photo-blot-canvas.ts';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './photo-blot.css';

type Own = { picture: Blob; onBlotted: (picture: Blob) => void };

/** Rub a finger over faces and plates; or move a box by the arrow keys. What leaves this screen has lost what was covered. */
export default function PhotoBlotScreen({ picture, onBlotted }: Own) {
  const words = useWords(uiWords).blot;
  const [photo, setPhoto] = useState<OpenPhoto>();
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const [isWide, setWide] = useState(true);
  const [isSaving, setSaving] = useState(false);

  useEffect(() => {
    void openPhoto(picture).then(setPhoto);
  }, [picture]);

  if (!photo) return <Loading />;
  const save = async () => {
    setSaving(true);
    onBlotted(await photoBytes(photo, strokes));
  };
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <BlotCanvas
        photo={photo}
        radius={isWide ? 2.5 : 1.25}
        strokes={strokes}
        onStroke={(stroke) => setStrokes([...strokes, stroke])}
        onUndo={() => setStrokes(strokes.slice(0, -1))}
      />
      <p role="status" className="soft">
        {strokes.length === 0 ? words.none : words.done(strokes.length)}
      </p>
      <div className="blot-tools">
        <Button kind="secondary" disabled={strokes.length === 0} onClick={() => setStrokes(strokes.slice(0, -1))}>
          {words.undo}
        </Button>
        <Button kind="secondary" aria-pressed={!isWide} onClick={() => setWide(!isWide)}>
          {words.fine}
        </Button>
      </div>
      <Button wide busy={isSaving} disabled={strokes.length === 0} onClick={() => void save()}>
        {words.save}
      </Button>
      <p className="soft small">{words.forGood}</p>
    </div>
  );
}

type CanvasProps = {
  photo: OpenPhoto;
  radius: number;
  strokes: Stroke[];
  onStroke: (stroke: Stroke) => void;
  onUndo: () => void;
};

function BlotCanvas({ photo, radius, strokes, onStroke, onUndo }: CanvasProps) {
  const words = useWords(uiWords).blot;
  const canvas = useRef<HTMLCanvasElement>(null);
  const rubbing = useRef<{ at: { x: number; y: number }; cells: number[] }>(undefined);
  const [rub, setRub] = useState<Stroke>([]);
  const [box, setBox] = useState<CellBox>();
  const grid = blotGrid(photo.width, photo.height);

  useEffect(() => {
    if (canvas.current) drawBlotted(canvas.current, photo, [...strokes, rub], box);
  }, [photo, strokes, rub, box]);

  const pointOf = ({ clientX, clientY }: PointerEvent) => {
    const frame = canvas.current?.getBoundingClientRect();
    if (!frame) return { x: 0, y: 0 };
    const scale = photo.width / frame.width;
    return { x: (clientX - frame.left) * scale, y: (clientY - frame.top) * scale };
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    setBox(undefined);
    rubbing.current = { at, cells: [...strokeBetween(grid, at, at, radius)] };
    setRub([...rubbing.current.cells]);
  };
  const move = (event: PointerEvent) => {
    if (!rubbing.current) return;
    const to = pointOf(event);
    rubbing.current.cells.push(...strokeBetween(grid, rubbing.current.at, to, radius));
    rubbing.current.at = to;
    setRub([...rubbing.current.cells]);
  };
  const end = () => {
    const cells = rubbing.current?.cells ?? [];
    rubbing.current = undefined;
    setRub([]);
    if (cells.length > 0) onStroke([...new Set(cells)]);
  };
  const press = (event: KeyboardEvent) => {
    const standing = box ?? middleBox(grid);
    const moved = movedBox(standing, event.key, event.shiftKey, grid);
    if (moved) setBox(moved);
    else if (event.key === 'Enter' || event.key === ' ') onStroke(strokeOfBox(grid, standing));
    else if (event.key === 'Backspace' || event.key === 'Delete') onUndo();
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="blot-frame"
      role="application"
      aria-label={words.canvas}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the box is moved by keys
      tabIndex={0}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && setBox(middleBox(grid))}
      onBlur={() => setBox(undefined)}
      onKeyDown={press}
    >
      <canvas
        ref={canvas}
        className="blot-canvas"
        width={photo.width}
        height={photo.height}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </div>
  );
}

function middleBox({ columns, rows }: BlotGrid): CellBox {
  return { column: Math.floor(columns / 2) - 3, row: Math.floor(rows / 2) - 3, columns: 6, rows: 6 };
}

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move the box, with Shift they make it wider, narrower, higher, lower; it never leaves the photo. */
function movedBox(box: CellBox, key: string, isSizing: boolean, grid: BlotGrid): CellBox | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const [across, down] = direction;
  const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  if (isSizing)
    return {
      ...box,
      columns: within(box.columns + across, 1, grid.columns - box.column),
      rows: within(box.rows + down, 1, grid.rows - box.row),
    };
  return {
    ...box,
    column: within(box.column + across, 0, grid.columns - box.columns),
    row: within(box.row + down, 0, grid.rows - box.rows),
  };
}
