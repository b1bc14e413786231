import { Icon } from './Icon.tsx';
import './branding.css';

/** The mark and the name, on the login page. */
export function Logo() {
  return (
    <div className="pressjour-logo">
      <span aria-hidden="true">
        <Icon />
      </span>
      <span className="pressjour-logo__name">Pressjour</span>
    </div>
  );
}
