'use client';

import { Button } from '@payloadcms/ui';
import type { PreviewLink } from '@pressjour/contract/payload-types';
import { useId } from 'react';
import { useSay } from '../useSay.ts';
import { isValid, linkInWords } from './link-state.ts';

interface LinkListProps {
  links: PreviewLink[] | null;
  problem: string | null;
  onRevoke: (link: PreviewLink) => Promise<void>;
  writing: Parameters<typeof linkInWords>[1]['writing'];
}

/** The links to a text, each with its state. */
export function LinkList({ links, problem, onRevoke, writing }: LinkListProps) {
  const say = useSay();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 className="pressjour-share__heading" id={heading}>
        {say('shareLinks')}
      </h2>
      {problem !== null && (
        <p className="pressjour-dialog-error" role="alert">
          {problem}
        </p>
      )}
      {links?.length === 0 && <p>{say('shareNoLinks')}</p>}
      <ul className="pressjour-share__links">
        {links?.map((link) => (
          <li key={link.id}>
            <p>
              <strong>{say('shareLink', { to: link.to, shows: say(`shareKind_${link.kind}`) })}</strong>
              <br />
              {linkInWords(link, { say, writing })}
            </p>
            {isValid(link, writing) && (
              <Button
                aria-label={say('shareRevokeOf', { to: link.to })}
                buttonStyle="secondary"
                margin={false}
                onClick={() => void onRevoke(link)}
                size="small"
              >
                {say('shareRevoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
