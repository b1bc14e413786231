import type { I18nClient } from '@payloadcms/translations';
import type { Payload, SanitizedPermissions, TypedUser } from 'payload';

/** What every part of the start page is given: it asks with the reader's own rights. */
export interface DashboardPartProps {
  i18n: I18nClient;
  payload: Payload;
  permissions: SanitizedPermissions;
  user: TypedUser;
}
