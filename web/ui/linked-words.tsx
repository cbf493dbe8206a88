const link = /https:\/\/[^\s，。；、）)]+/;

/** Words of a person, in which the address of a page can be followed. It opens apart, and learns nothing of where it stood. */
export function LinkedWords({ text }: { text: string }) {
  const address = link.exec(text)?.[0];
  if (address === undefined) return text;
  const [before, after] = [text.slice(0, text.indexOf(address)), text.slice(text.indexOf(address) + address.length)];
  return (
    <>
      {before}
      <a href={address} target="_blank" rel="noopener noreferrer">
        {address}
      </a>
      {after}
    </>
  );
}
