import { Button, Switch } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { areLettersOn, listShortcuts, onShortcuts, switchLetters } from '../../client/shortcuts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { operatorWords } from './operator-words.ts';
import './shortcut-help.css';

/** Every shortcut of the screen as it stands, by `?` or by the button. */
export function ShortcutHelp() {
  const words = useWords(operatorWords).shortcuts;
  const [isOpen, setOpen] = useState(false);
  const shortcuts = useSyncExternalStore(onShortcuts, listShortcuts);
  const isOn = useSyncExternalStore(onShortcuts, areLettersOn);
  useShortcuts([
    { keys: '?', name: words.help, act: () => setOpen(true) },
    { keys: 'Alt+Slash', name: words.help, act: () => setOpen(true) },
  ]);
  return (
    <>
      <Button type="text" className="shortcut-open" onClick={() => setOpen(true)}>
        {words.title} <kbd>?</kbd>
      </Button>
      <Dialog open={isOpen} title={words.title} onClose={() => setOpen(false)}>
        <dl className="shortcut-list">
          {shortcuts.map((one) => (
            <div key={one.keys} className="shortcut">
              <dt>
                {one.keys.split(' ').map((key) => (
                  <kbd key={key}>{key.replace('Slash', '/')}</kbd>
                ))}
              </dt>
              <dd>{one.name}</dd>
            </div>
          ))}
        </dl>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control */}
        <label className="row shortcut-switch">
          <Switch checked={isOn} onChange={switchLetters} aria-label={words.letters} /> {words.letters}
        </label>
      </Dialog>
    </>
  );
}
