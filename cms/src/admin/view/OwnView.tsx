import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, SetStepNav } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { formatAdminURL } from 'payload/shared';
import type { ReactNode } from 'react';
import { isInside } from '../../access/roles.ts';
import './view.css';

interface OwnViewProps {
  view: AdminViewServerProps;
  title: string;
  /** Under the title: what the page is for. */
  lead?: string;
  children: ReactNode;
}

/** A page of our own in Payload's frame: menu, breadcrumbs, title. */
export function OwnView({ view, title, lead, children }: OwnViewProps) {
  const { initPageResult, params, payload, searchParams, viewActions } = view;
  const { locale, permissions, req, visibleEntities } = initPageResult;
  return (
    <DefaultTemplate
      i18n={req.i18n}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      visibleEntities={visibleEntities}
      {...(locale ? { locale } : {})}
      {...(req.user ? { user: req.user } : {})}
      {...(viewActions ? { viewActions } : {})}
    >
      <SetStepNav nav={[{ label: title }]} />
      <Gutter className="pressjour-view">
        <h1>{title}</h1>
        {lead !== undefined && <p className="pressjour-view__lead">{lead}</p>}
        {children}
      </Gutter>
    </DefaultTemplate>
  );
}

/**
 * Payload shows views of our own to whoever asks: each begins with this. Whoever is not signed in signs in first and comes back to
 * the same address.
 * @param path of the view below the admin, such as `/roster`
 */
export function onlyInside(
  { initPageResult, payload, searchParams }: AdminViewServerProps,
  path: `/${string}`,
) {
  const { user } = initPageResult.req;
  if (isInside(user) && initPageResult.permissions.canAccessAdmin) return;
  const { admin } = payload.config.routes;
  const here = `${formatAdminURL({ adminRoute: admin, path })}${queryOf(searchParams)}`;
  redirect(
    formatAdminURL({
      adminRoute: admin,
      path: user ? '/unauthorized' : `/login?${new URLSearchParams({ redirect: here })}`,
    }),
  );
}

/** One value of a query parameter; the first where it was given more than once, and nothing where it is empty. */
export function parameter(
  { searchParams }: Pick<AdminViewServerProps, 'searchParams'>,
  name: string,
): string | null {
  const value = searchParams?.[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || null;
}

function queryOf(searchParams: AdminViewServerProps['searchParams']): string {
  const pairs = Object.entries(searchParams ?? {}).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
