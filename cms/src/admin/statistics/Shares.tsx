import type { Language } from '@pressjour/contract';
import type { Say } from '../texts/index.ts';
import { share } from './share.ts';

interface SharesProps {
  title: string;
  /** What the rows are. */
  heading: string;
  rows: { name: string; calls: number }[];
  /** Of how many calls the share is. */
  whole: number;
  language: Language;
  say: Say;
}

/** Calls and their share of all. */
export function Shares({ title, heading, rows, whole, language, say }: SharesProps) {
  return (
    <table className="pressjour-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th className="pressjour-table__number" scope="col">
            {say('statisticsCalls')}
          </th>
          <th className="pressjour-table__number" scope="col">
            {say('statisticsShare')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, calls }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="pressjour-table__number">{calls}</td>
            <td className="pressjour-table__number">{share(calls, whole, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
