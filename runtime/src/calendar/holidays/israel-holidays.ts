import { weekdayOf } from '../../state/civil-date.ts';
import { hebrewNewYear } from './hebrew-new-year.ts';
import type { Holiday, HolidayKey } from './holiday.ts';

const [SUNDAY, MONDAY, FRIDAY, SATURDAY] = [0, 1, 5, 6];

/** From 15 Nisan to the 1 Tishri that follows: the months between have fixed lengths, whatever the year. */
const PASSOVER_TO_NEW_YEAR = 163;

/** Counted from 1 Tishri. The day before each is an eve, save where a day off comes before it. */
const daysOff: readonly (readonly [key: HolidayKey, days: number])[] = [
  ['passover', -PASSOVER_TO_NEW_YEAR],
  ['passoverSeventh', -PASSOVER_TO_NEW_YEAR + 6],
  ['shavuot', -PASSOVER_TO_NEW_YEAR + 50],
  ['roshHashana', 0],
  ['roshHashanaSecond', 1],
  ['yomKippur', 9],
  ['sukkot', 14],
  ['simchatTorah', 21],
];

/**
 * The days off by law in Israel in a year of the Gregorian calendar, their eves, and the memorial days of spring, in
 * their order. Independence Day has no eve, since the day before it is Memorial Day.
 */
export function israelHolidays(year: number): readonly Holiday[] {
  const newYear = hebrewNewYear(year + 3761);
  const holidays: Holiday[] = daysOff.flatMap(([key, days]) => {
    const day = newYear + days;
    const eve: Holiday[] = key === 'roshHashanaSecond' ? [] : [{ day: day - 1, key, kind: 'eve' }];
    return [...eve, { day, key, kind: 'dayOff' }];
  });
  const passover = newYear - PASSOVER_TO_NEW_YEAR;
  const independence = independenceDay(passover + 20, year);
  holidays.push(
    { day: holocaustRemembranceDay(passover + 12, year), key: 'holocaustRemembrance', kind: 'memorial' },
    { day: independence - 1, key: 'fallenRemembrance', kind: 'memorial' },
    { day: independence, key: 'independence', kind: 'dayOff' },
  );
  return holidays.sort((left, right) => left.day - right.day);
}

/**
 * 5 Iyar, kept on Thursday when it falls on Friday or Saturday, so that it does not run into the Sabbath; since 2004 on
 * Tuesday when it falls on Monday, so that the eve of Memorial Day is not on the Sabbath (Independence Day Law, 1949, as amended).
 */
function independenceDay(fifthOfIyar: number, year: number): number {
  const weekday = weekdayOf(fifthOfIyar);
  if (weekday === FRIDAY) return fifthOfIyar - 1;
  if (weekday === SATURDAY) return fifthOfIyar - 2;
  return weekday === MONDAY && year >= 2004 ? fifthOfIyar + 1 : fifthOfIyar;
}

/** 27 Nisan, kept on Thursday when it falls on Friday, and since 1997 on Monday when it falls on Sunday. */
function holocaustRemembranceDay(day: number, year: number): number {
  const weekday = weekdayOf(day);
  if (weekday === FRIDAY) return day - 1;
  return weekday === SUNDAY && year >= 1997 ? day + 1 : day;
}
