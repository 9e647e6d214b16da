/** A sentence for the person who looks after the calendar. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}
