//! The day that the person's clock shows.

use crate::domain::date::Date;

/// Today where the person is; the earliest date there is if the clock makes no sense.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok();
    let month = u8::try_from(now.get_month() + 1).ok();
    let day = u8::try_from(now.get_date()).ok();
    let date = (|| Date::from_gregorian(year?, month?, day?))();
    date.unwrap_or(Date::MIN)
}
