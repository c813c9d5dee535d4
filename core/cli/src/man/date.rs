//! [`today`], the date of a manual page.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

/// Set by those who build packages that anyone can reproduce: the time in seconds since 1970.
const VARIABLE: &str = "SOURCE_DATE_EPOCH";

const SECONDS_PER_DAY: u64 = 24 * 60 * 60;
/// The years from which dates are counted begin in March, so that a leap day is their last day.
/// This is the number of days from 1 March of the year 0 to 1 January 1970.
const DAYS_BEFORE_1970: u64 = 719_468;
/// The days after which the calendar repeats itself.
const DAYS_PER_400_YEARS: u64 = 146_097;

/// Today in UTC, such as `2026-11-26`.
pub(super) fn today() -> String {
    let set = env::var(VARIABLE).ok().and_then(|value| value.parse().ok());
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = set.or(now.ok().map(|now| now.as_secs()));
    date(seconds.unwrap_or(0) / SECONDS_PER_DAY)
}

/// The date that is this many days after 1 January 1970, in the Gregorian calendar.
fn date(days: u64) -> String {
    let days = days.saturating_add(DAYS_BEFORE_1970);
    let cycle = days / DAYS_PER_400_YEARS;
    let day = days % DAYS_PER_400_YEARS;
    // Without the leap days, all years have the same length.
    let year_of_cycle = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    // From March on, the lengths of five months add up to 153 days.
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = 400 * cycle + year_of_cycle + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day_of_month:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(58), "1970-02-28");
        assert_eq!(date(59), "1970-03-01");
        assert_eq!(date(11_016), "2000-02-29");
        assert_eq!(date(11_017), "2000-03-01");
        assert_eq!(date(19_782), "2024-02-29");
        assert_eq!(date(20_783), "2026-11-26");
        assert_eq!(date(47_540), "2100-02-28");
        assert_eq!(date(47_541), "2100-03-01");
        // No year is too large to be written.
        assert!(date(u64::MAX / SECONDS_PER_DAY).ends_with("-09"));
    }
}
