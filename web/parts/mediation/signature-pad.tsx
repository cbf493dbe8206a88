import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type FieldAbout, FieldSet } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { drawName, drawStrokes, pictureOf } from './signature-canvas.ts';
import { isSignature, pointOnPaper, type Stroke, signaturePaper } from './signature-strokes.ts';
import { signingWords } from './signing-words.ts';
import './signature-pad.css';

type Own = Pick<FieldAbout, 'id' | 'label' | 'error'> & {
  /** The picture of a signature each time one is there, and nothing each time there is none any more. */
  onPicture: (picture: Blob | undefined) => void;
};

/**
 * A paper to sign on with a finger, a pen or a mouse; whoever cannot draws nothing and types her name instead. It is a picture of a
 * hand and proves nothing alone: that it was she is shown by what she signs with (her receipt, her session).
 */
export function SignaturePad({ id, label, error, onPicture }: Own) {
  const words = useWords(signingWords);
  const [isTyped, setTyped] = useState(false);
  const [isThere, setThere] = useState(false);

  const give = (picture: Blob | undefined) => {
    setThere(picture !== undefined);
    onPicture(picture);
  };
  return (
    <FieldSet id={id} label={label} hint={isTyped ? words.typeHint : words.drawHint} error={error}>
      <div className="stack">
        {isTyped ? <TypedName id={id} onPicture={give} /> : <DrawnName onPicture={give} />}
        <p role="status" className="soft small">
          {isThere ? words.there : words.none}
        </p>
        <div>
          <Button
            kind="quiet"
            onClick={() => {
              give(undefined);
              setTyped(!isTyped);
            }}
          >
            {isTyped ? words.draw : words.type}
          </Button>
        </div>
      </div>
    </FieldSet>
  );
}

type Gives = { onPicture: Own['onPicture'] };

function DrawnName({ onPicture }: Gives) {
  const words = useWords(signingWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const drawing = useRef<Stroke>(undefined);

  useLayoutEffect(() => {
    if (canvas.current) drawStrokes(canvas.current, strokes);
  }, [strokes]);

  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = [pointOnPaper(event, event.currentTarget.getBoundingClientRect())];
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (drawing.current === undefined) return;
    const frame = event.currentTarget.getBoundingClientRect();
    drawing.current = [...drawing.current, pointOnPaper(event, frame)];
    drawStrokes(event.currentTarget, [...strokes, drawing.current]);
  };
  const end = async (event: PointerEvent<HTMLCanvasElement>) => {
    const stroke = drawing.current;
    drawing.current = undefined;
    if (stroke === undefined) return;
    const all = [...strokes, stroke];
    setStrokes(all);
    drawStrokes(event.currentTarget, all);
    onPicture(isSignature(all) ? await pictureOf(event.currentTarget) : undefined);
  };
  const clear = () => {
    setStrokes([]);
    onPicture(undefined);
  };

  return (
    <div className="stack stack-tight">
      <div className="signature-paper">
        <canvas
          ref={canvas}
          className="signature-canvas"
          role="img"
          aria-label={words.paper}
          width={signaturePaper.width}
          height={signaturePaper.height}
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={(event) => void end(event)}
          onPointerCancel={(event) => void end(event)}
        />
      </div>
      <div>
        <Button kind="secondary" disabled={strokes.length === 0} onClick={clear}>
          {words.clear}
        </Button>
      </div>
    </div>
  );
}

function TypedName({ id, onPicture }: Gives & { id: string }) {
  const words = useWords(signingWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [name, setName] = useState('');

  const change = async (typed: string) => {
    setName(typed);
    if (!canvas.current) return;
    drawName(canvas.current, typed.trim());
    onPicture(typed.trim() === '' ? undefined : await pictureOf(canvas.current));
  };
  useLayoutEffect(() => {
    if (canvas.current) drawName(canvas.current, '');
  }, []);
  return (
    <div className="stack stack-tight">
      <TextField
        id={`${id}-name`}
        label={words.name}
        value={name}
        maxLength={40}
        autoComplete="name"
        onValue={(typed) => void change(typed)}
      />
      <div className="signature-paper">
        <canvas
          ref={canvas}
          className="signature-canvas"
          role="img"
          aria-label={words.paper}
          width={signaturePaper.width}
          height={signaturePaper.height}
        />
      </div>
    </div>
  );
}
