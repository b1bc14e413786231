import type { DefaultServerCellComponentProps } from 'payload';
import { saying } from '../texts/index.ts';
import { resultInWords } from './result.ts';

/** In the list of notices: what became of the call. */
export function ResultCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return <span>{resultInWords(cellData, saying(i18n.t))}</span>;
}
