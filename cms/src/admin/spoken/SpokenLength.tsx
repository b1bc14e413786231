import { processEnvironment, type SpokenText } from '@pressjour/contract';
import { readyText } from '@pressjour/contract/spoken/texts';
import type { TextareaFieldServerProps } from 'payload';
import { readSettings } from '../../line/settings.ts';
import { SpokenLengthClient } from './SpokenLength.client.tsx';

/** Under a spoken text of the press service: how long it is, or what is said while it is empty. */
export async function SpokenLength({ field, path, payload, req }: TextareaFieldServerProps) {
  const language = req.locale === 'en' ? 'en' : 'sv';
  const saved = await readSettings(payload);
  const settings = saved.email === '' ? null : saved;
  const text = field.name as SpokenText;
  const ready = readyText({ text, language, settings, siteUrl: processEnvironment().siteUrl });
  return <SpokenLengthClient language={language} path={path} ready={ready} />;
}
