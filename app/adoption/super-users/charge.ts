export interface NamedMember {
  id: string;
  name: string;
}

/** That somebody helps a team, or one colleague. */
export interface Charge {
  id: string;
  superUserId: string;
  superUser: string;
  /** Null: it is a colleague. */
  teamId: string | null;
  /** The name of the team or the colleague. */
  whom: string;
}
