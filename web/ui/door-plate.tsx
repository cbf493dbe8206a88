import './door-plate.css';

/** A code as the enamel plate beside a door: big, white on blue, in groups that can be read out over the telephone. */
export function DoorPlate({ label, code }: { label: string; code: string }) {
  return (
    <p className="door-plate">
      <span className="door-plate-label">{label}</span>
      <span className="door-plate-code figures">{code}</span>
    </p>
  );
}
