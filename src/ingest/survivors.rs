//! A pasted list of survivors: customers of one cohort at its start and after each period, as numbers or as percentages.
//!
//! A number stands on a line of its own; on a single line numbers are parted by blanks, tabs, semicolons, or commas with a blank. Of
//! lines with several cells, as copied from a spreadsheet, the last cell counts, and a first line without a digit is a heading.

use crate::ingest::number::{read_typed, Comma, NumberProblem};

/// The most periods that are read: more than anybody has watched, and a bound for work and drawings.
pub const MOST: usize = 240;

/// A list of survivors that falls, as it must.
#[derive(Clone, Debug, PartialEq)]
pub struct Survivors {
    /// Those at the start and after each period; at least two, the first above 0, none more than the one before.
    pub left: Vec<f64>,
    /// Whether they are percentages, so that nobody knows how many customers stand behind them.
    pub is_share: bool,
}

/// Why a list is refused. A place is the number of an entry, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurvivorsProblem {
    /// It cannot be read as a number.
    NotANumber(usize),
    /// It is below 0.
    Negative(usize),
    /// A percentage above 100.
    AboveAll(usize),
    /// It is more than the one before.
    Grows(usize),
    /// Nobody is there at the start.
    Nobody,
    /// There are too few numbers: so many more periods are needed.
    TooFew,
    /// There are more than [`MOST`] periods.
    TooMany,
}

/// Reads a list; `None` for a blank one.
///
/// Percentages are told by their sign, or by a fraction of a number up to 100; shares of 1 are made percentages. Percentages that
/// begin below 100 are taken for those after the first period, and 100 is put before them.
///
/// # Errors
/// [`SurvivorsProblem`], for the first entry that is wrong.
pub fn read(text: &str, comma: Comma) -> Result<Option<Survivors>, SurvivorsProblem> {
    let cells = cells(text);
    if cells.is_empty() {
        return Ok(None);
    }
    let has_sign = cells.iter().any(|cell| cell.contains(['%', '٪', '％']));
    let mut left = Vec::with_capacity(cells.len());
    for (place, cell) in cells.iter().enumerate() {
        match read_typed(cell, comma) {
            Ok(Some(number)) if number < 0.0 => {
                return Err(SurvivorsProblem::Negative(place + 1));
            }
            Ok(Some(number)) => left.push(number),
            Ok(None) | Err(NumberProblem::NotANumber | NumberProblem::TooLarge) => {
                return Err(SurvivorsProblem::NotANumber(place + 1));
            }
        }
    }
    let is_share = has_sign || are_shares(&left);
    if is_share {
        percentages(&mut left, has_sign)?;
    }
    checked(left).map(|left| Some(Survivors { left, is_share }))
}

/// Whether numbers without a sign can only be percentages or shares of 1.
fn are_shares(left: &[f64]) -> bool {
    let is_broken = left.iter().any(|number| number.fract() > 0.0);
    is_broken && left.iter().all(|number| *number <= 100.0)
}

/// Puts shares into percent, and the start before them where it is not there.
fn percentages(left: &mut Vec<f64>, has_sign: bool) -> Result<(), SurvivorsProblem> {
    if !has_sign && left.iter().all(|share| *share <= 1.0) {
        for share in left.iter_mut() {
            *share *= 100.0;
        }
    }
    if let Some(place) = left.iter().position(|share| *share > 100.0) {
        return Err(SurvivorsProblem::AboveAll(place + 1));
    }
    if left.first().is_some_and(|first| *first < 100.0) {
        left.insert(0, 100.0);
    }
    Ok(())
}

fn checked(left: Vec<f64>) -> Result<Vec<f64>, SurvivorsProblem> {
    if left.first().is_none_or(|first| *first <= 0.0) {
        return Err(SurvivorsProblem::Nobody);
    }
    let pairs = left.iter().zip(left.iter().skip(1));
    if let Some(place) = pairs.clone().position(|(before, after)| after > before) {
        return Err(SurvivorsProblem::Grows(place + 2));
    }
    match left.len() {
        0 | 1 => Err(SurvivorsProblem::TooFew),
        count if count > MOST + 1 => Err(SurvivorsProblem::TooMany),
        _ => Ok(left),
    }
}

/// The texts of the numbers.
fn cells(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().filter(|line| !is_blank(line)).collect();
    let cells = match lines.as_slice() {
        [line] => row(line),
        _ => lines.iter().filter_map(|line| last(line)).collect(),
    };
    let is_heading = |cell: &String| !cell.chars().any(char::is_numeric);
    let from = usize::from(cells.len() > 1 && cells.first().is_some_and(is_heading));
    cells.get(from..).unwrap_or_default().to_vec()
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// The cells of a single line.
fn row(line: &str) -> Vec<String> {
    let line = line.replace(", ", "\t").replace("، ", "\t");
    let by_mark: Vec<&str> = line.split(['\t', ';', '؛', '|']).collect();
    let parts: Vec<&str> = match by_mark.as_slice() {
        [_] => line.split_whitespace().collect(),
        _ => by_mark,
    };
    let full = parts.into_iter().map(str::trim);
    full.filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The last cell of a line that has something in it.
fn last(line: &str) -> Option<String> {
    let mut cells = line.split(['\t', ';', '؛', '|']).map(str::trim);
    cells.rfind(|cell| !cell.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::SurvivorsProblem::*;
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn reads(text: &str, left: &[f64], is_share: bool) {
        let wanted = Survivors {
            left: left.to_vec(),
            is_share,
        };
        assert_eq!(read(text, Comma::Grouping), Ok(Some(wanted)), "{text:?}");
    }

    #[track_caller]
    fn refuses(text: &str, problem: SurvivorsProblem) {
        assert_eq!(read(text, Comma::Grouping), Err(problem), "{text:?}");
    }

    #[test]
    fn numbers_and_percentages() {
        reads("1000\n869\n743", &[1000.0, 869.0, 743.0], false);
        reads(
            "1,000\r\n869\r\n\r\n743\r\n",
            &[1000.0, 869.0, 743.0],
            false,
        );
        reads("۱٬۰۰۰\n۸۶۹\n۷۴۳", &[1000.0, 869.0, 743.0], false);
        reads("1000 869 743", &[1000.0, 869.0, 743.0], false);
        reads("1000, 869, 743", &[1000.0, 869.0, 743.0], false);
        reads("1000\t869\t743", &[1000.0, 869.0, 743.0], false);
        reads("100%\n87%\n74%", &[100.0, 87.0, 74.0], true);
        reads("۱۰۰٪\n۸۷٪\n۷۴٪", &[100.0, 87.0, 74.0], true);
        reads("100 86.9 74.3", &[100.0, 86.9, 74.3], true);
        reads("1 0.5 0.25", &[100.0, 50.0, 25.0], true);
        // Percentages after the first period: everybody was there before it.
        reads("86.9%\n74.3%", &[100.0, 86.9, 74.3], true);
        reads("0.5%\n0.1%", &[100.0, 0.5, 0.1], true);
        // A hundred customers are counted where nothing speaks for percentages.
        reads("100 87 74", &[100.0, 87.0, 74.0], false);
        reads("5 5 0 0", &[5.0, 5.0, 0.0, 0.0], false);
    }

    #[test]
    fn cells_of_a_spreadsheet() {
        reads(
            "period\tcustomers\n0\t1000\n1\t869",
            &[1000.0, 869.0],
            false,
        );
        reads("customers\n1000\n869", &[1000.0, 869.0], false);
        reads("2024-01;1000\n2024-02;869", &[1000.0, 869.0], false);
        let russian = read("1 000\n869,5\n743", Comma::Decimal);
        assert_eq!(russian.unwrap().unwrap().left, [1000.0, 869.5, 743.0]);
    }

    #[test]
    fn what_is_refused() {
        assert_eq!(read(" \n\n", Comma::Grouping), Ok(None));
        refuses("1000", TooFew);
        refuses("0\n0", Nobody);
        refuses("1000\nmany\n743", NotANumber(2));
        refuses("1000\n-3", Negative(2));
        refuses("1000\n743\n869", Grows(3));
        refuses("100%\n120%", AboveAll(2));
        refuses(&"7\n".repeat(MOST + 2), TooMany);
    }

    proptest! {
        /// Any text is read or refused, and what is read falls.
        #[test]
        fn anything_ends(text in "[0-9a-z.,;%\\t\\n -]{0,60}", decimal in any::<bool>()) {
            let comma = if decimal { Comma::Decimal } else { Comma::Grouping };
            if let Ok(Some(Survivors { left, .. })) = read(&text, comma) {
                prop_assert!(left.len() > 1 && left[0] > 0.0);
                prop_assert!(left.windows(2).all(|two| two[1] <= two[0] && two[1] >= 0.0));
            }
        }
    }
}
