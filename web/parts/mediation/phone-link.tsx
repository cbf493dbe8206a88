/** A number that a telephone dials when it is pressed. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a href={`tel:${number}`} className="figures">
      {number}
    </a>
  );
}
