/** Where there is nothing to draw or to rank, that is said, and takes no more room than it is worth. */
export function EmptyPanel({ title, says }: { title: string; says: string }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <p className="soft">{says}</p>
    </section>
  );
}
