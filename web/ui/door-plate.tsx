import './door-plate.css';

/** A code as the enamel plate beside a door: big, white on blue, in groups that can be read out over the telephone. */
export function DoorPlate({ label, code }: { label: string; code: string }) {
  return (
    <p className="door-plate">
      <span className="door-plate-label">{label}</span>
      <span className="door-plate-code figures">
        {halvesOf(code).map((half) => (
          <span key={half} className="door-plate-half">
            {half}{' '}
          </span>
        ))}
      </span>
    </p>
  );
}

/** A line that is too long breaks in the middle of the four groups, as one would say it. */
function halvesOf(code: string): string[] {
  const groups = code.split(' ');
  return groups.length === 4 ? [groups.slice(0, 2).join(' '), groups.slice(2).join(' ')] : [code];
}
