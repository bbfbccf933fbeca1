/** What a public form asks of whoever sends it. */
export interface IntakeSettings {
  /** How long a page may be open before it has to be sent again. */
  readonly pageHours: number;
  /** Whoever sends a form sooner than so many seconds after it was opened looks like a machine; 0 trusts everybody. */
  readonly leastSeconds: number;
  /** Pages sent from one address to one form within ten minutes. */
  readonly perAddress: number;
  /** The same for programs, which need no page. */
  readonly perAddressOfPrograms: number;
  /** From everywhere together. */
  readonly perForm: number;
  /** Days that a submission may wait in quarantine before it is erased; its managers are told a week before. */
  readonly quarantineDays: number;
}

export const defaultIntake: IntakeSettings = {
  pageHours: 24,
  leastSeconds: 1,
  // A school, a shelter or a mobile network stands behind one address.
  perAddress: 60,
  perAddressOfPrograms: 30,
  perForm: 3_000,
  quarantineDays: 60,
};
