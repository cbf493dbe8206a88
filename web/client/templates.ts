import type { TemplateInput, TemplateView } from '@linli/domain/cases';
import { get, send } from './api.ts';
import { type Intent, newIntent } from './intent.ts';

export async function listTemplates(): Promise<TemplateView[]> {
  return (await get<{ templates: TemplateView[] }>('/word-templates')).templates;
}

export function createTemplate(template: TemplateInput, intent: Intent): Promise<TemplateView> {
  return send('/word-templates', { body: template, intent });
}

export function removeTemplate(id: string): Promise<unknown> {
  return send(`/word-templates/${id}`, { method: 'DELETE', intent: newIntent() });
}
