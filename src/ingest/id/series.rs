//! Ids that end with a number, as many shops number their customers: `C000417` is found at place 417 of a list, without a search.

use crate::ingest::word::{are_digits, beyond, decimal, is_graphic, BYTES, ONES};

/// A series of ids for each length: the first that ends with digits begins it.
#[derive(Debug, Default)]
pub(super) struct AllSeries([Option<Series>; LONGEST + 1]);

/// The longest id of a series: its bytes fit into a word.
const LONGEST: usize = BYTES;

/// The most digits that count, so that a list never takes more than 4 MB.
const MOST_DIGITS: usize = 6;

/// Ids of one length that differ in their last digits alone.
#[derive(Debug)]
struct Series {
    /// The id whose digits are all zero.
    zero: u64,
    /// The bits of what is the same in all.
    same: u64,
    /// By their digits, the numbers of ids plus 1; 0 for those that were not seen.
    numbers: Vec<u32>,
}

impl AllSeries {
    /// Where the number of an id stands, plus 1 or 0 for a new one; `None` for an id that belongs to no series. Which ids do
    /// never changes once one of them was asked for. `is_one_form` says that the id is known to be in its one form; else only one of
    /// graphic ASCII begins a series. An id that differs from one in its one form by other digits is in its one form, too.
    #[inline(always)]
    pub(super) fn place(
        &mut self,
        word: u64,
        length: usize,
        is_one_form: bool,
    ) -> Option<&mut u32> {
        let series = self.0.get_mut(length)?;
        if series.is_none() {
            *series = Series::begun(word, length, is_one_form);
        }
        let series = series.as_mut()?;
        let place = series.place(word, length)?;
        if place >= series.numbers.len() {
            series.numbers.resize((place + 1).next_power_of_two(), 0);
        }
        series.numbers.get_mut(place)
    }
}

impl Series {
    /// The series of an id, if it is known to be in its one form and ends with a digit.
    #[cfg_attr(tuned, optimize(speed))]
    fn begun(word: u64, length: usize, is_one_form: bool) -> Option<Self> {
        let bytes = word.to_le_bytes();
        let id = bytes.get(..length)?;
        let digits = id.iter().rev().take_while(|byte| byte.is_ascii_digit());
        let digits = digits.count().min(MOST_DIGITS);
        if digits == 0 || !(is_one_form || is_graphic(word, beyond(length))) {
            return None;
        }
        let counting = beyond(length - digits) & !beyond(length);
        Some(Self {
            zero: (word & !counting) | ((ONES * u64::from(b'0')) & counting),
            same: !counting,
            numbers: Vec::new(),
        })
    }

    /// The number that the digits of an id are; `None` where it is not of this series.
    #[inline(always)]
    #[cfg_attr(tuned, optimize(speed))]
    fn place(&self, word: u64, length: usize) -> Option<usize> {
        let digits = word.wrapping_sub(self.zero);
        if !are_digits(digits) || digits & self.same != 0 {
            return None;
        }
        // The last digit becomes the last byte.
        Some(decimal(digits << (8 * (LONGEST - length))) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::word::word;

    fn place(all: &mut AllSeries, id: &str) -> Option<usize> {
        let (word, length) = (word(id.as_bytes()), id.len());
        all.place(word, length, false)?;
        all.0[length].as_ref()?.place(word, length)
    }

    #[test]
    fn the_digits_are_the_place() {
        for (first, id, expected) in [
            ("C000417", "C000417", Some(417)),
            ("C000417", "C999999", Some(999_999)),
            ("C000417", "D000417", None),
            ("C000417", "C00041:", None),
            ("C000417", "C00041/", None),
            ("7", "0", Some(0)),
            ("12", "99", Some(99)),
            ("A-1", "A-9", Some(9)),
            ("A-1", "B-9", None),
            ("12345678", "12000001", Some(1)),
            ("12345678", "13000001", None),
            ("12345678", "12999999", Some(999_999)),
            ("web", "we1", Some(1)),
            ("web", "app", None),
            ("a b1", "a b1", None),
            ("\u{1}1", "\u{1}1", None),
            ("123456789", "123456789", None),
        ] {
            let mut all = AllSeries::default();
            place(&mut all, first);
            assert_eq!(place(&mut all, id), expected, "{id} after {first}");
        }
    }

    #[test]
    fn a_list_has_room_for_what_it_holds() {
        let mut all = AllSeries::default();
        for id in ["C000001", "C999999", "C000007"] {
            *all.place(word(id.as_bytes()), id.len(), false).unwrap() += 1;
        }
        let numbers = &all.0[7].as_ref().unwrap().numbers;
        assert_eq!((numbers[1], numbers[7], numbers[999_999]), (1, 1, 1));
        assert!(numbers.len() <= 1 << 20);
    }
}
