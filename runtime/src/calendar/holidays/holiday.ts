/** A day that is marked in the calendar of a country. */
export interface Holiday {
  /** Days since 1970-01-01. The day in civil terms: a feast that begins at nightfall stands on the day after. */
  readonly day: number;
  /** Stable name, such as `passover`; `holidayNames` says it in both languages. */
  readonly key: HolidayKey;
  /** A day off by law; the working day before one, which often ends early; or a memorial day, on which people work. */
  readonly kind: 'dayOff' | 'eve' | 'memorial';
}

/** The stable name of a holiday; an eve has the name of the day that it leads to. */
export type HolidayKey =
  | 'passover'
  | 'passoverSeventh'
  | 'holocaustRemembrance'
  | 'fallenRemembrance'
  | 'independence'
  | 'shavuot'
  | 'roshHashana'
  | 'roshHashanaSecond'
  | 'yomKippur'
  | 'sukkot'
  | 'simchatTorah';
