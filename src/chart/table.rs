//! The data behind a picture, as a table that can be read and exported.

/// The rows behind a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The public name: `decay`, `break-even`, `answers`, `gauge`, `inflow`, `programme`, `stages`, `split`, `shares`, `bridge`, `profit`, `survival-curve`, `movements`,
    /// `nps-segments`, `nps-months`, `returning-months`, `pareto`, `gaps`, `months`, `cohort-lines`, `tracking`, `tracking-weeks`, `after`, `projection`,
    /// `tornado`, `grid`.
    pub id: &'static str,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// The rows, each with one cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column's heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The name in the header row of the CSV.
    pub id: &'static str,
    /// The heading that people read.
    pub label: String,
}

/// A value, once for people and once for machines.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// As shown in the language of the page.
    pub text: String,
    /// As written to CSV: the shortest number that reads back as the same f64; empty where there is none.
    pub raw: String,
}

impl Cell {
    /// A number that is shown as `text`.
    pub fn number(value: f64, text: String) -> Self {
        // Adding 0 turns −0 into 0.
        let raw = (value + 0.0).to_string();
        Self { text, raw }
    }

    /// A name: `raw` in the export, `text` on the page.
    pub fn name(raw: &str, text: String) -> Self {
        let raw = raw.to_owned();
        Self { text, raw }
    }

    /// No value.
    pub fn none() -> Self {
        Self::name("", String::new())
    }
}

impl Table {
    /// A table without rows under `id`.
    pub fn new(id: &'static str, columns: &[(&'static str, &str)]) -> Self {
        let columns = columns.iter().map(|(id, label)| Column {
            id,
            label: (*label).to_owned(),
        });
        Self {
            id,
            columns: columns.collect(),
            rows: Vec::new(),
        }
    }
}
