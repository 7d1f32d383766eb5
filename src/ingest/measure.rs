//! A column of dates or of numbers on its way past: what each cell says about how the column is read, and what it is if read so.

use crate::domain::date::Date;
use crate::ingest::date::{self, IsoDays, Survey};
use crate::ingest::letters::{folded, FOLDED};
use crate::ingest::number::{self, evidence, read_cell, DecimalMark, Evidence, NumberProblem};
use crate::ingest::problem::Reason;
use crate::ingest::question::DateFormat;

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Blank on purpose.
    Blank,
    /// A date.
    Date(Date),
    /// A number.
    Number(f64),
    /// Neither blank nor what its column holds.
    Wrong(Reason),
}

/// How many cells of a column of numbers speak for which decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Numbers with a dot as the mark only.
    pub dots: usize,
    /// Numbers with a comma as the mark only.
    pub commas: usize,
    /// Other numbers with the one than with the other.
    pub open: usize,
}

impl Marks {
    /// Takes in one cell.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn see(&mut self, cell: &str) {
        self.count(evidence(cell));
    }

    #[inline(always)]
    fn count(&mut self, evidence: Evidence) {
        match evidence {
            Evidence::Only(DecimalMark::Dot) => self.dots += 1,
            Evidence::Only(DecimalMark::Comma) => self.commas += 1,
            Evidence::Either => self.open += 1,
            Evidence::Neutral | Evidence::Neither => {}
        }
    }
}

/// What the cells of a column say about how it is read.
#[derive(Clone, Debug, PartialEq)]
pub enum Clues {
    /// Of a column of dates.
    Dates(Survey),
    /// Of a column of numbers.
    Numbers(Marks),
}

impl Clues {
    /// Takes in one cell.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn see(&mut self, cell: &str) {
        match self {
            Self::Dates(survey) => survey.see(cell),
            Self::Numbers(marks) => marks.see(cell),
        }
    }
}

/// How a column is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    /// As dates.
    Dates(DateFormat),
    /// As numbers.
    Numbers(DecimalMark),
}

impl Format {
    /// What the cell is.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn read(self, cell: &str) -> Value {
        match self {
            Self::Dates(_) if date::is_blank(cell) => Value::Blank,
            Self::Dates(format) => format
                .read(cell)
                .map_or(Value::Wrong(Reason::NotADate), Value::Date),
            Self::Numbers(mark) => match read_cell(cell, mark) {
                Ok(Some(number)) => Value::Number(number),
                Ok(None) => Value::Blank,
                Err(NumberProblem::NotANumber) => Value::Wrong(Reason::NotANumber),
                Err(NumberProblem::TooLarge) => Value::Wrong(Reason::TooLarge),
            },
        }
    }

    /// Whether every cell is the same if read so.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn reads_as(self, other: Self) -> bool {
        match (self, other) {
            (Self::Dates(this), Self::Dates(other)) => {
                (this.order, this.count) == (other.order, other.count)
            }
            _ => self == other,
        }
    }
}

/// A column that is read in some format while its cells tell whether that is the right one.
#[derive(Clone, Debug)]
pub struct Measure {
    /// How it is read.
    pub format: Format,
    /// What its cells have said, until that is settled.
    pub clues: Option<Clues>,
    days: IsoDays,
}

impl Measure {
    /// A column of which no cell was taken in yet.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(format: Format, clues: Option<Clues>) -> Self {
        Self {
            format,
            clues,
            days: IsoDays::default(),
        }
    }

    /// Takes in one cell, as UTF-8, and gives what it is.
    #[inline]
    #[cfg_attr(tuned, optimize(speed))]
    pub fn take(&mut self, cell: &[u8]) -> Value {
        match (self.format, &mut self.clues) {
            (Format::Dates(DateFormat { count: None, .. }), clues) => {
                if let Some(day) = self.days.day(cell) {
                    if let Some(Clues::Dates(survey)) = clues {
                        survey.see_iso();
                    }
                    return Value::Date(day);
                }
            }
            (Format::Numbers(_), _) => {
                if let Some(value) = self.take_plain(cell) {
                    return value;
                }
                if cell.is_ascii() {
                    return self.take_unusual(cell);
                }
                // It says nothing about the mark of its column.
                let number = number::eastern(cell).map(Value::Number);
                return number.unwrap_or_else(|| self.take_folded(cell));
            }
            _ => {}
        }
        self.take_folded(cell)
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn take_folded(&mut self, cell: &[u8]) -> Value {
        let mut room = [0; FOLDED];
        let value = folded(cell, &mut room).and_then(|plain| self.take_plain(plain));
        value.unwrap_or_else(|| self.take_unusual(cell))
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn take_unusual(&mut self, cell: &[u8]) -> Value {
        self.take_any(String::from_utf8_lossy(cell).trim())
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn take_any(&mut self, cell: &str) -> Value {
        if let Some(clues) = &mut self.clues {
            clues.see(cell);
        }
        self.format.read(cell)
    }

    /// The same for a cell in one of the commonest forms; `None`, and nothing taken in, for all others.
    #[cfg_attr(tuned, optimize(speed))]
    fn take_plain(&mut self, cell: &[u8]) -> Option<Value> {
        match (self.format, &mut self.clues) {
            (Format::Dates(format), clues) => {
                let date = date::Plain::of(cell)?;
                let day = match clues {
                    Some(Clues::Dates(survey)) => survey.see_plain(&date, format.order),
                    _ => date.date(format.order),
                };
                // What is written as a date is no count.
                let day = day.filter(|_| format.count.is_none());
                Some(day.map_or(Value::Wrong(Reason::NotADate), Value::Date))
            }
            (Format::Numbers(mark), clues) => {
                let number = number::Plain::of(cell)?;
                if number.evidence != Evidence::Neutral && mark != DecimalMark::Dot {
                    return None;
                }
                if let Some(Clues::Numbers(marks)) = clues {
                    marks.count(number.evidence);
                }
                Some(Value::Number(number.value))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::date::{DateOrder, DayCount};
    use proptest::prelude::*;

    fn formats() -> Vec<Format> {
        let date = |order, count| {
            Format::Dates(DateFormat {
                order,
                is_jalali: false,
                count,
            })
        };
        let mut formats: Vec<_> = DateOrder::ALL.map(|order| date(order, None)).to_vec();
        formats.push(date(DateOrder::Ymd, Some(DayCount::Excel1900)));
        formats.extend([DecimalMark::Dot, DecimalMark::Comma].map(Format::Numbers));
        formats
    }

    /// The short way and the long way to the same value and the same clues.
    fn check(cells: &[String]) {
        for format in formats() {
            let clues = match format {
                Format::Dates(_) => Clues::Dates(Survey::default()),
                Format::Numbers(_) => Clues::Numbers(Marks::default()),
            };
            let clues = Some(clues);
            let mut fast = Measure::new(format, clues.clone());
            let mut slow = Measure::new(format, clues);
            for cell in cells {
                let value = fast.take(cell.as_bytes());
                assert_eq!(value, slow.take_any(cell.trim()), "{cell:?} as {format:?}");
            }
            assert_eq!(fast.clues, slow.clues, "{cells:?}");
        }
    }

    #[test]
    fn the_short_way_takes_common_cells() {
        let cells = "2024-01-05 1403/01/05 05.01.2024 25/12/2023 12-25-2023 2024-02-30 0000-00-00 1.5 1.234 -12.50 -0 0.125 .5 5. \
            1,234 007 -1.234 ۱۲٬۵۰۰ ۱٬۲۳۴٬۵۶۷٫۸۹ ۰٬۱۲۳ ۱۲۳۴٬۵ ۱٬۲۳ ٬۱ ۱۲۳٬ ۱۲٫ ٫۵ ۱٫۲٫۳ ۱٫۲۳۴٬۵ ٠٫٥ 1٬500 ۱۲٬345٫۶ ۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶ ۱۲۳۴۵۶۷۸۹۰۱۲۳۴٫۵ -۵ 123456789012345 1234567890123456 ۱۴۰۳/۰۱/۰۵ ۱۲۵۰۰۰ ۱۲٫۵ - -- 1.2.3 45296 20240105 2024-01/05 1550-01-05";
        check(&cells.split(' ').map(str::to_owned).collect::<Vec<_>>());
        let cells = [
            "2024-01-05 12:30",
            "2024-01-05T12:30:00Z",
            "2024-01-05 x",
            "05.01.2024 9:00",
            "",
            " ",
            "2024-01-05 ",
            "n/a",
        ];
        check(&cells.map(str::to_owned));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn the_short_way_is_as_the_long_way(
            cells in proptest::collection::vec("-?[0-9]{1,5}[.,]?[0-9]{0,4}|[0-3][0-9][./-][01][0-9][./-](20|14|15|00)[0-9]{2}[T ]?[0-9:]{0,5}|(20|14|15|00)[0-9]{2}[./-][01][0-9][./-][0-3][0-9]|[۰-۹0-9./-]{8,10}|[-.0-9]{0,17}|[۰-۹]{1,3}(٬[۰-۹٠-٩]{3}){0,3}[٫٬]?[۰-۹0-9]{0,4}|[۰۱5٫٬.,-]{1,9}", 1..9)
        ) {
            check(&cells);
        }
    }
}
