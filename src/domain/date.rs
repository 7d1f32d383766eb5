//! A civil date without a clock or a time zone, in the Gregorian and the Jalali calendar.

/// A day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);
