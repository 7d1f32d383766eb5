//! A table before any language: cells that know what they are.

use crate::domain::date::Date;
use crate::report::export;
use crate::report::name::TableName;
use crate::report::shop::name::Name;
use serde::{Deserialize, Serialize};

/// Items of a long list that are shown at a time.
pub const PAGE: usize = 50;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing: not observed yet, or without a base.
    Empty,
    /// A whole number.
    Count(u32),
    /// A fraction of 1.
    Share(f64),
    /// Points of NPS.
    Points(f64),
    /// Any other number.
    Number(f64),
    /// Money in the page's currency.
    Money(f64),
    /// A day.
    Day(Date),
    /// A month by its first day; one of another calendar under the Gregorian month in which it begins.
    Month(Date),
    /// A public name, such as `at-risk`.
    Name(Name),
    /// What stands in the data, such as a customer's id.
    Text(String),
}

impl Cell {
    /// The cell as CSV has it, before quoting: ASCII digits, unrounded, days as YYYY-MM-DD and months as YYYY-MM.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Count(count) => count.to_string(),
            Self::Share(number)
            | Self::Points(number)
            | Self::Number(number)
            | Self::Money(number) => number.to_string(),
            Self::Day(day) => day.iso(),
            Self::Month(day) => {
                let (year, month, _) = day.gregorian();
                format!("{year:04}-{month:02}")
            }
            Self::Name(name) => name.as_str().to_owned(),
            Self::Text(text) => text.clone(),
        }
    }
}

/// A table under its public name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Which it is.
    pub name: TableName,
    /// The ids of its columns.
    pub columns: Vec<String>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table with these columns and no row.
    pub fn new(name: TableName, columns: &[&str]) -> Self {
        Self {
            name,
            columns: columns.iter().map(|id| (*id).to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    /// The table as CSV with its header.
    pub fn csv(&self) -> String {
        export::line(&self.columns) + &self.csv_rows()
    }

    /// The rows as CSV.
    pub fn csv_rows(&self) -> String {
        let mut csv = String::new();
        for row in &self.rows {
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    csv.push(',');
                }
                match cell {
                    // Only what comes from the data may need quotes.
                    Cell::Text(text) => csv.push_str(&export::cell(text)),
                    other => csv.push_str(&other.text()),
                }
            }
            csv.push_str("\r\n");
        }
        csv
    }
}
