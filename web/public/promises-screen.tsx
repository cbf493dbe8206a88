import { useWords } from '../ui/use-language.ts';
import { publicWords } from './words.ts';
import './promises-screen.css';

export function PromisesScreen() {
  const words = useWords(publicWords).promises;
  return (
    <article className="stack stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <ul className="promises">
        {words.list.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <p className="soft">{words.proof}</p>
    </article>
  );
}
