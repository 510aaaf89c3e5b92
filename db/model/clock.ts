/** The only source of time. Real in the hosts, fixed in tests. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  nowMs(): number;
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  today(): string;
}
