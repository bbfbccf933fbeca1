import type { Holiday, HolidayKey } from './holiday.ts';

type Names = Readonly<Record<HolidayKey, string>>;

const english: Names = {
  passover: 'Passover',
  passoverSeventh: 'Seventh day of Passover',
  holocaustRemembrance: 'Holocaust Remembrance Day',
  fallenRemembrance: 'Memorial Day',
  independence: 'Independence Day',
  shavuot: 'Shavuot',
  roshHashana: 'Rosh Hashana',
  roshHashanaSecond: 'Rosh Hashana, second day',
  yomKippur: 'Yom Kippur',
  sukkot: 'Sukkot',
  simchatTorah: 'Simchat Torah',
};

const hebrew: Names = {
  passover: 'פסח',
  passoverSeventh: 'שביעי של פסח',
  holocaustRemembrance: 'יום הזיכרון לשואה ולגבורה',
  fallenRemembrance: 'יום הזיכרון',
  independence: 'יום העצמאות',
  shavuot: 'שבועות',
  roshHashana: 'ראש השנה',
  roshHashanaSecond: 'ראש השנה, היום השני',
  yomKippur: 'יום הכיפורים',
  sukkot: 'סוכות',
  simchatTorah: 'שמחת תורה',
};

/** What a holiday, or the eve of one, is called in both languages. */
export function holidayName({ key, kind }: Holiday): { readonly he: string; readonly en: string } {
  return kind === 'eve'
    ? { he: `ערב ${hebrew[key]}`, en: `Eve of ${english[key]}` }
    : { he: hebrew[key], en: english[key] };
}
