import type { CaseView } from '@linli/domain/cases';
import { Badge } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { DueDate } from './due-date.tsx';
import { DueRule } from './due-rule.tsx';
import { operatorWords } from './operator-words.ts';
import { deskWords } from './words.ts';

/** Who was asked to do what, until when, and how far each is. */
export function CaseOrders({ found }: { found: CaseView }) {
  const words = useWords(deskWords);
  const mine = useWords(operatorWords).orders;
  return (
    <section className="panel">
      <h2>{words.page.orders}</h2>
      <ul className="orders">
        {found.orders.map((order, index) => (
          <li
            key={`${order.unit.id}-${order.issuedAt}`}
            className={order.part === 'lead' ? 'order order-lead' : 'order'}
          >
            <p className="row">
              <strong>{order.unit.name}</strong>
              <span className="soft">{order.part === 'lead' ? words.page.lead : words.page.assist}</span>
              {order.kind === 'jointAction' && <Badge kind="accent">{words.page.jointAction}</Badge>}
              <Badge>{words.page.orderStatus[order.status]}</Badge>
            </p>
            {order.task && <p className="words">{order.task}</p>}
            {order.summary && <p className="words">{order.summary}</p>}
            <p className="soft small">
              <DueDate found={isOpen(order) ? found : {}} at={order.due.at} />
              <br />
              <DueRule code={found.code} due={order.due} />
            </p>
            {found.mayRead.includes('readOrder') && (
              <a
                className="small"
                href={`/api/v1/cases/${found.code}/orders/${index + 1}/paper.pdf`}
                download
                aria-label={mine.print(order.part === 'lead' ? mine.leadPaper : mine.assistPaper, order.unit.name)}
              >
                {order.part === 'lead' ? mine.leadPaper : mine.assistPaper}
              </a>
            )}
          </li>
        ))}
      </ul>
      {found.returns > 0 && <p className="soft">{words.page.returns(found.returns)}</p>}
    </section>
  );
}

function isOpen({ status }: CaseView['orders'][number]): boolean {
  return status === 'issued' || status === 'acknowledged';
}
