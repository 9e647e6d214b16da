/** What a situation is about, in the order in which they are shown. */
export const EVERYDAY_TOPICS = ['phone', 'photo', 'talk', 'things', 'data', 'tell'] as const;

export type EverydayTopic = (typeof EVERYDAY_TOPICS)[number];

/** A situation as it is written down; one value needs no list. */
export interface EverydayRow {
  readonly topic: EverydayTopic;
  readonly label: { readonly nl: string; readonly en: string };
  readonly act: string;
  readonly situation: Readonly<Record<string, string | readonly string[]>>;
}
