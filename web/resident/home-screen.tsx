import { Link, useLocation } from 'wouter';
import { newIntent } from '../client/intent.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { useWords } from '../ui/use-language.ts';
import { Emergency } from './emergency.tsx';
import { MyDrafts } from './my-drafts.tsx';
import { MyReports } from './my-reports.tsx';
import { paths } from './paths.ts';
import { residentWords } from './words.ts';
import './home-screen.css';

export function HomeScreen() {
  const words = useWords(residentWords).home;
  const [, goTo] = useLocation();
  return (
    <div className="stack stack-wide">
      <section className="home-hero">
        <h1 className="home-title">{words.title}</h1>
        <p className="home-lead">{words.lead}</p>
        <div className="home-buttons">
          <Button icon="plus" wide onClick={() => goTo(paths.report(newIntent()))}>
            {words.report}
          </Button>
          <LinkButton to={paths.progress} kind="secondary" icon="search" wide>
            {words.track}
          </LinkButton>
        </div>
      </section>
      <Emergency />
      <MyDrafts />
      <MyReports />
      <ul className="home-links">
        <li>
          <Link href={paths.apply}>{words.mediate}</Link>
        </li>
        <li>
          <a href="/public/follow">{words.follow}</a>
        </li>
        <li>
          <a href="/public/">{words.others}</a>
        </li>
        <li>
          <a href="/account/#resident">{words.account}</a>
        </li>
      </ul>
      <section className="stack stack-tight">
        <h2>{words.promiseTitle}</h2>
        <ol className="home-promises">
          {words.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
