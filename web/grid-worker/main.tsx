import '../ui/tokens.css';
import '../ui/base.css';
import { start } from '../client/start.tsx';

await start(<p>…</p>);
