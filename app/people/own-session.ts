/** A browser in which somebody is signed in. */
export interface OwnSession {
  id: string;
  userAgent: string | null;
  startedAt: Date;
  lastUsedAt: Date;
  isThis: boolean;
}

/** What somebody needs to set up an authenticator app; shown once. */
export interface Enrolment {
  /** The QR code as a data address. */
  qrCode: string;
  /** For who cannot scan. */
  secret: string;
  recoveryCodes: string[];
}
