import DeskCaseScreen from '../parts/desk/case-screen.tsx';
import { DeskProvider } from '../parts/desk/desk-provider.tsx';
import '../parts/desk/desk-parts.css';

/** The case page of the desks, on a phone; fetched when a case is opened. */
export default function CaseScreen({ code }: { code: string }) {
  return (
    <DeskProvider>
      <DeskCaseScreen code={code} />
    </DeskProvider>
  );
}
