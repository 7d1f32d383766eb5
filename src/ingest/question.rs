//! What a column's cells leave open, with examples read each way, for the person to decide.

use crate::domain::date::Date;
use crate::ingest::date::{self, DateOrder, DayCount, Survey, Verdict};
use crate::ingest::measure::{Format, Marks};
use crate::ingest::number::{evidence, read_cell, DecimalMark, Evidence};
use crate::ingest::problem::{clipped, LONGEST_VALUE};
use serde::{Deserialize, Serialize};

/// A column that can be read in more than one way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The column, from 0.
    pub column: usize,
    /// Its header, or its number from 1.
    pub name: String,
    /// No reading takes every cell: those that do not fit the answer will be problems.
    pub is_mixed: bool,
    /// Up to three rows that differ between the readings: their lines in the file and their cells.
    pub examples: Vec<(usize, String)>,
    /// The ways to read the column.
    pub readings: Readings,
}

/// The ways to read a column, each with its reading of every example (`None`: this example cannot be read so).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Readings {
    /// Orders of day, month and year.
    Dates(Vec<(DateOrder, Vec<Option<Date>>)>),
    /// Decimal marks.
    Numbers(Vec<(DecimalMark, Vec<Option<f64>>)>),
}

/// How a column of dates is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateFormat {
    /// The order of those dates that leave it open.
    pub order: DateOrder,
    /// Whether some dates are of the Jalali calendar.
    pub is_jalali: bool,
    /// What the column counts where it has numbers for dates.
    pub count: Option<DayCount>,
}

impl DateFormat {
    /// Reads a cell as a date; `None` where it is none.
    pub fn read(self, text: &str) -> Option<Date> {
        match self.count {
            Some(count) => count.read(text),
            None => date::read(text, self.order),
        }
    }
}

/// What the cells of a column leave open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    ways: Ways,
    is_mixed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Ways {
    Dates(Vec<DateOrder>),
    Numbers([DecimalMark; 2]),
}

/// How a column of dates is read: as `choice` says, else as its cells decide.
///
/// # Errors
/// What is to be asked where the cells leave it open.
pub fn settle_dates(survey: &Survey, choice: Option<DateOrder>) -> Result<DateFormat, Open> {
    let (orders, is_mixed) = match (choice, survey.verdict()) {
        (Some(order), _) | (None, Verdict::Certain(order)) => return Ok(format(survey, order)),
        (None, Verdict::NoDates) => return Ok(format(survey, DateOrder::Ymd)),
        (None, Verdict::Ambiguous(orders)) => (orders, false),
        (None, Verdict::Mixed(orders)) => (orders, true),
    };
    let ways = Ways::Dates(orders);
    Err(Open { ways, is_mixed })
}

fn format(survey: &Survey, order: DateOrder) -> DateFormat {
    DateFormat {
        order,
        is_jalali: survey.has_jalali() || order == DateOrder::JalaliYmd,
        count: survey.day_count(),
    }
}

/// How a column of numbers is read: as `choice` says, else as its cells decide.
///
/// A mark that at most one in twenty of the deciding cells needs is taken for a slip, as with dates.
///
/// # Errors
/// What is to be asked where the cells leave it open.
pub fn settle_numbers(marks: &Marks, choice: Option<DecimalMark>) -> Result<DecimalMark, Open> {
    let Marks { dots, commas, open } = *marks;
    if let Some(mark) = choice {
        return Ok(mark);
    }
    if dots + commas + open == 0 || dots > 0 && commas * 20 <= dots {
        return Ok(DecimalMark::Dot);
    }
    if commas > 0 && dots * 20 <= commas {
        return Ok(DecimalMark::Comma);
    }
    Err(Open {
        ways: Ways::Numbers([DecimalMark::Dot, DecimalMark::Comma]),
        is_mixed: dots + commas > 0,
    })
}

impl Open {
    /// One of the ways to read the column.
    pub fn first(&self) -> Format {
        match &self.ways {
            Ways::Dates(orders) => Format::Dates(DateFormat {
                order: orders.first().copied().unwrap_or(DateOrder::Ymd),
                is_jalali: false,
                count: None,
            }),
            Ways::Numbers([mark, _]) => Format::Numbers(*mark),
        }
    }

    /// Whether the ways to read the column give this cell other meanings.
    fn tells_apart(&self, cell: &str) -> bool {
        match &self.ways {
            Ways::Dates(orders) => {
                let mut dates = orders.iter().map(|order| date::read(cell, *order));
                let first = dates.next().flatten();
                dates.any(|date| date != first)
            }
            Ways::Numbers(_) => !matches!(evidence(cell), Evidence::Neutral | Evidence::Neither),
        }
    }
}

const EXAMPLES: usize = 3;

/// The first rows whose cells tell the readings of a column apart, each cell once.
#[derive(Clone, Debug)]
pub struct Examples {
    /// The column, from 0.
    pub column: usize,
    open: Open,
    rows: Vec<(usize, String)>,
}

impl Examples {
    /// No examples yet of what a column leaves open.
    pub fn new(column: usize, open: Open) -> Self {
        Self {
            column,
            open,
            rows: Vec::new(),
        }
    }

    /// Takes in the column's cell of the row in this line.
    pub fn see(&mut self, line: usize, cell: &str) {
        let is_new = || !self.rows.iter().any(|(_, seen)| seen == cell);
        if !self.are_enough() && self.open.tells_apart(cell) && is_new() {
            self.rows.push((line, cell.to_owned()));
        }
    }

    /// Whether there are as many as are shown.
    pub fn are_enough(&self) -> bool {
        self.rows.len() == EXAMPLES
    }

    /// The question about the column of this name.
    pub fn question(&self, name: String) -> Question {
        let cells = || self.rows.iter().map(|(_, cell)| cell.as_str());
        let readings = match &self.open.ways {
            Ways::Dates(orders) => {
                let dates = |order: &DateOrder| cells().map(|c| date::read(c, *order)).collect();
                Readings::Dates(orders.iter().map(|order| (*order, dates(order))).collect())
            }
            Ways::Numbers(marks) => {
                let read = |cell, mark| read_cell(cell, mark).ok().flatten();
                let numbers = |mark| (mark, cells().map(|cell| read(cell, mark)).collect());
                Readings::Numbers(marks.map(numbers).to_vec())
            }
        };
        let shown = |(line, cell): &(usize, String)| (*line, clipped(cell, LONGEST_VALUE));
        Question {
            column: self.column,
            name,
            is_mixed: self.open.is_mixed,
            examples: self.rows.iter().map(shown).collect(),
            readings,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::delimited::{split, Delimiter};
    use crate::ingest::sheet::Sheet;

    fn asked(sheet: &Sheet, column: usize, open: Open) -> Question {
        let mut examples = Examples::new(column, open);
        for (row, cell) in sheet.cells(column).enumerate() {
            examples.see(sheet.line(row), cell);
        }
        examples.question(sheet.name(column))
    }

    fn settle_dates(
        sheet: &Sheet,
        column: usize,
        choice: Option<DateOrder>,
    ) -> Result<DateFormat, Question> {
        let mut survey = Survey::default();
        sheet.cells(column).for_each(|cell| survey.see(cell));
        super::settle_dates(&survey, choice).map_err(|open| asked(sheet, column, open))
    }

    fn settle_numbers(
        sheet: &Sheet,
        column: usize,
        choice: Option<DecimalMark>,
    ) -> Result<DecimalMark, Question> {
        let mut marks = Marks::default();
        sheet.cells(column).for_each(|cell| marks.see(cell));
        super::settle_numbers(&marks, choice).map_err(|open| asked(sheet, column, open))
    }

    fn sheet(text: &str) -> Sheet {
        let table = split(text, Delimiter::Tab, usize::MAX);
        Sheet::new(table, Some(true))
    }

    #[test]
    fn ambiguous_dates_are_asked_with_three_rows_both_ways() {
        let sheet =
            sheet("when\n05/01/2024\n03/03/2024\n05/01/2024\n06/01/2024\n07/01/2024\n08/01/2024");
        let question = settle_dates(&sheet, 0, None).unwrap_err();
        assert_eq!((question.name.as_str(), question.is_mixed), ("when", false));
        let examples: Vec<_> = question
            .examples
            .iter()
            .map(|(line, cell)| (*line, cell.as_str()))
            .collect();
        assert_eq!(
            examples,
            [(2, "05/01/2024"), (5, "06/01/2024"), (6, "07/01/2024")]
        );
        let Readings::Dates(readings) = question.readings else {
            panic!("dates")
        };
        let first: Vec<_> = readings
            .iter()
            .map(|(order, dates)| (*order, dates[0].unwrap().iso()))
            .collect();
        assert_eq!(
            first,
            [
                (DateOrder::Dmy, "2024-01-05".to_owned()),
                (DateOrder::Mdy, "2024-05-01".to_owned())
            ]
        );
        let chosen = settle_dates(&sheet, 0, Some(DateOrder::Mdy)).unwrap();
        assert_eq!((chosen.order, chosen.is_jalali), (DateOrder::Mdy, false));
    }

    #[test]
    fn jalali_columns_are_not_asked() {
        let format =
            settle_dates(&sheet("تاریخ\n۱۴۰۳/۰۱/۰۵\n١٤٠٣/٠٢/٠٦\n1403/03/07"), 0, None).unwrap();
        assert!(format.is_jalali);
    }

    #[track_caller]
    fn check_mark(cells: &str, expected: Option<DecimalMark>) {
        let text = format!("amount\n{}", cells.replace(' ', "\n"));
        assert_eq!(
            settle_numbers(&sheet(&text), 0, None).ok(),
            expected,
            "{cells}"
        );
    }

    #[test]
    fn the_whole_column_decides_its_mark() {
        check_mark("1 2 3", Some(DecimalMark::Dot));
        check_mark("1.234 1.5", Some(DecimalMark::Dot));
        check_mark("1.234 1,5", Some(DecimalMark::Comma));
        check_mark("1.234 1.234.567", Some(DecimalMark::Comma));
        check_mark("1,234 1,234,567", Some(DecimalMark::Dot));
        check_mark("1.234 2.345", None);
        check_mark("1,234 x", None);
        check_mark("1.5 1,5", None);
        check_mark("x y", Some(DecimalMark::Dot));
        check_mark(&format!("1,5{}", " 2.5".repeat(20)), Some(DecimalMark::Dot));
    }

    #[test]
    fn ambiguous_numbers_are_asked() {
        let sheet = sheet("sum\n1.234\n7\n2.345");
        let question = settle_numbers(&sheet, 0, None).unwrap_err();
        assert_eq!(
            question.examples,
            [(2, "1.234".to_owned()), (4, "2.345".to_owned())]
        );
        let Readings::Numbers(readings) = question.readings else {
            panic!("numbers")
        };
        assert_eq!(
            readings[0],
            (DecimalMark::Dot, vec![Some(1.234), Some(2.345)])
        );
        assert_eq!(
            readings[1],
            (DecimalMark::Comma, vec![Some(1234.0), Some(2345.0)])
        );
        assert_eq!(
            settle_numbers(&sheet, 0, Some(DecimalMark::Comma)),
            Ok(DecimalMark::Comma)
        );
    }
}
