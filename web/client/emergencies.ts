import type { AskEmergency, EmergencyCase, EmergencyLine } from '@linli/domain/oversight';
import { get, send } from './api.ts';
import { newIntent } from './intent.ts';

export async function listEmergencies(): Promise<EmergencyLine[]> {
  return (await get<{ readings: EmergencyLine[] }>('/emergency-readings')).readings;
}

export function askEmergency(wanted: AskEmergency): Promise<{ id: string }> {
  return send('/emergency-readings', { body: wanted, intent: newIntent() });
}

export function decideEmergency(id: string, decision: 'approved' | 'refused'): Promise<void> {
  return send(`/emergency-readings/${id}/decision`, { body: { decision }, intent: newIntent() });
}

export function acknowledgeEmergency(id: string): Promise<void> {
  return send(`/emergency-readings/${id}/acknowledgement`, { intent: newIntent() });
}

export function readEmergencyCase(id: string): Promise<EmergencyCase> {
  return get(`/emergency-readings/${id}/case`);
}
