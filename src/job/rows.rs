//! Rows of data as a task sees them: cells read as their columns are, with a problem for each row that does not count.

use crate::domain::date::Date;
use crate::domain::order;
use crate::domain::quantity::Amount;
use crate::ingest::id::Ids;
use crate::ingest::mapping::{column, Role};
use crate::ingest::measure::{Clues, Format, Measure, Value};
use crate::ingest::problem::{clipped, Problem, Reason, LONGEST_VALUE};
use crate::ingest::question::{settle_dates, settle_numbers, Examples, Open};
use crate::ingest::rows::{pass, Batch, Data, Halt, Record};
use crate::ingest::sheet::Sheet;
use crate::job::read::Typed;
use crate::job::{Choices, Progress, Reading, Stage};
use std::borrow::Cow;
use std::cell::Cell;

/// Rows that suggest how a column is read, until all of them were seen.
const FIRST_ROWS: usize = 1000;

/// Why a task has no rows to work on.
pub(super) enum Left {
    /// The pass was stopped, or the text broke off.
    Halt(Halt),
    /// Now that all cells were seen, some column is to be read in another way: what was read does not count.
    Again,
}

impl From<Halt> for Left {
    fn from(halt: Halt) -> Self {
        Self::Halt(halt)
    }
}

/// The rows of a sheet, and what is to be told about them.
pub(super) struct Rows<'a, 'p> {
    pub sheet: &'a Sheet,
    pub data: &'a mut Data<'p>,
    pub choices: &'a Choices,
    pub reading: &'a mut Reading,
    pub should_stop: &'a mut dyn FnMut(Progress) -> bool,
    most_problems: usize,
    columns: Vec<Column>,
}

/// A column that is read as dates or numbers, and what its cells in the present batch are: one list has a place for each, as far as they
/// are what they should be.
pub(super) struct Column {
    column: usize,
    measure: Measure,
    days: Vec<Date>,
    numbers: Vec<f64>,
    /// The others, by their places.
    others: Vec<(usize, Value)>,
}

impl Column {
    fn new(column: usize, measure: Measure) -> Self {
        Self {
            column,
            measure,
            days: Vec::new(),
            numbers: Vec::new(),
            others: Vec::new(),
        }
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn take(&mut self, batch: &Batch) {
        let (measure, others) = (&mut self.measure, &mut self.others);
        let (days, numbers) = (&mut self.days, &mut self.numbers);
        days.clear();
        numbers.clear();
        others.clear();
        let (column, mut other) = (self.column, |row, value| others.push((row, value)));
        match measure.format {
            Format::Dates(_) => batch.read(column, days, Date::MIN, |row, cell| {
                match measure.take(cell) {
                    Value::Date(day) => return day,
                    value => other(row, value),
                }
                Date::MIN
            }),
            Format::Numbers(_) => batch.read(column, numbers, 0.0, |row, cell| {
                match measure.take(cell) {
                    Value::Number(number) => return number,
                    value => other(row, value),
                }
                0.0
            }),
        }
    }

    /// What the cell at a place of the batch is.
    #[cfg_attr(tuned, optimize(speed))]
    fn value(&self, place: usize) -> Value {
        if let Ok(other) = self
            .others
            .binary_search_by_key(&place, |(place, _)| *place)
        {
            return self
                .others
                .get(other)
                .map_or(Value::Blank, |(_, value)| *value);
        }
        let (day, number) = (self.days.get(place), self.numbers.get(place));
        let number = number.map(|number| Value::Number(*number));
        day.map(|day| Value::Date(*day))
            .or(number)
            .unwrap_or(Value::Blank)
    }
}

/// What takes rows one by one, and may look at some of them together before.
pub(super) trait Reads {
    /// Looks at the rows that come next.
    fn prepare(&mut self, _batch: &Batch) {}

    /// Takes all rows that come next together, or none of them where that cannot be done or something is wrong with one.
    fn read_all(&mut self, _columns: &[Column]) -> bool {
        false
    }

    /// Takes a row, or says what is wrong with it.
    ///
    /// # Errors
    /// [`Wrong`]
    fn read(&mut self, row: &Line) -> Result<(), Wrong>;

    /// Begins with what is done with all rows together, after the last, where that takes long.
    fn close(&mut self) {}

    /// All rows together, after the last and [`Self::close`]; `None` where they were only counted.
    fn typed(self: Box<Self>) -> Option<Box<dyn Typed>>;
}

/// What is wrong with a row, and in which column; `None` where it is the row as a whole.
pub(super) type Wrong = (Option<usize>, Reason);

/// A row in the hands of a task.
pub(super) struct Line<'a> {
    record: &'a Record<'a>,
    columns: &'a [Column],
}

impl Line<'_> {
    /// The place of the row among the rows of data.
    pub fn number(&self) -> usize {
        self.record.number
    }

    /// The place of the row in its batch.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn place(&self) -> usize {
        self.record.place
    }

    /// The bytes of the cell, outer space of ASCII trimmed.
    pub fn bytes(&self, column: usize) -> Cow<'_, [u8]> {
        self.record.bytes(column)
    }

    /// The cell as it stands, outer space trimmed.
    pub fn cell(&self, column: usize) -> Cow<'_, str> {
        self.record.cell(column)
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn value(&self, column: usize) -> Value {
        let column = self.columns.get(column);
        column.map_or(Value::Blank, |column| column.value(self.record.place))
    }
}

impl<'a, 'p> Rows<'a, 'p> {
    /// Rows whose columns are read as the first of them suggest, until all were seen.
    pub fn new(
        sheet: &'a Sheet,
        data: &'a mut Data<'p>,
        choices: &'a Choices,
        reading: &'a mut Reading,
        most_problems: usize,
        should_stop: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Self {
        let mut columns = Vec::new();
        for (role, column) in &reading.mapping {
            let Some(blank) = clues(*role) else { continue };
            let mut first = blank.clone();
            let cells = sheet.cells(*column).take(FIRST_ROWS);
            cells.for_each(|cell| first.see(cell));
            let format = settle(&first, *column, choices).unwrap_or_else(|open| open.first());
            let clues = Some(blank);
            columns.push(Column::new(*column, Measure::new(format, clues)));
        }
        Self {
            sheet,
            data,
            choices,
            reading,
            should_stop,
            most_problems,
            columns,
        }
    }

    /// Gives every row to `task` and counts it as read or as a problem.
    ///
    /// # Errors
    /// [`Left`]
    pub async fn all(&mut self, task: &mut dyn Reads) -> Result<(), Left> {
        let reading = &mut *self.reading;
        (reading.rows, reading.rows_read, reading.rows_skipped) = (0, 0, 0);
        forget_problems(reading);
        let mut wanted: Vec<usize> = reading.mapping.iter().map(|(_, column)| *column).collect();
        // A problem of a row as a whole shows its first cell.
        if !wanted.contains(&0) {
            wanted.push(0);
        }
        let (sheet, columns, most) = (self.sheet, &mut self.columns, self.most_problems);
        // Bytes say how far the work is, rows how much that was.
        let (is_text, seen) = (matches!(self.data, Data::Text(_)), Cell::new(0));
        let mut take = |batch: &Batch| {
            columns.iter_mut().for_each(|column| column.take(batch));
            task.prepare(batch);
            reading.rows += batch.len();
            seen.set(reading.rows);
            if batch.are_whole() && task.read_all(columns) {
                reading.rows_read += batch.len();
                return true;
            }
            for record in &mut batch.records() {
                let result = if record.is_unclosed {
                    Err((None, Reason::UnclosedQuote))
                } else if record.is_too_wide {
                    Err((None, Reason::TooManyCells))
                } else {
                    task.read(&Line {
                        record: &record,
                        columns,
                    })
                };
                match result {
                    Ok(()) => reading.rows_read += 1,
                    Err(wrong) => problem(reading, sheet, &record, wrong, most),
                }
            }
            true
        };
        let should_stop = &mut *self.should_stop;
        let mut go_on = |done, total| {
            let rows = is_text.then(|| seen.get());
            let now = progress(Stage::Reading, done, total);
            !should_stop(Progress { rows, ..now })
        };
        pass(sheet, self.data, &wanted, &mut take, &mut go_on).await?;
        order::sort(&mut self.reading.reasons, &|(_, a), (_, b)| b.cmp(a));
        self.settle().await
    }

    /// Settles how columns are read by what all cells said.
    async fn settle(&mut self) -> Result<(), Left> {
        let mut examples = Vec::new();
        let mut is_as_read = true;
        for this in &mut self.columns {
            let Some(clues) = this.measure.clues.take() else {
                continue;
            };
            match settle(&clues, this.column, self.choices) {
                Ok(format) => {
                    is_as_read &= format.reads_as(this.measure.format);
                    this.measure.format = format;
                    match format {
                        Format::Dates(format) => {
                            self.reading.date_formats.push((this.column, format));
                        }
                        Format::Numbers(mark) => {
                            self.reading.decimal_marks.push((this.column, mark));
                        }
                    }
                }
                Err(open) => examples.push(Examples::new(this.column, open)),
            }
        }
        if examples.is_empty() && is_as_read {
            return Ok(());
        }
        self.columns
            .retain(|this| examples.iter().all(|open| open.column != this.column));
        self.ask(examples).await?;
        Err(Left::Again)
    }

    /// Looks for examples of what is open, and asks.
    async fn ask(&mut self, mut examples: Vec<Examples>) -> Result<(), Halt> {
        if examples.is_empty() {
            return Ok(());
        }
        let wanted: Vec<usize> = examples.iter().map(|open| open.column).collect();
        let mut take = |batch: &Batch| {
            for record in batch.records() {
                for open in &mut examples {
                    open.see(record.line, &record.cell(open.column));
                }
            }
            !examples.iter().all(Examples::are_enough)
        };
        let should_stop = &mut *self.should_stop;
        let mut go_on = |done, total| !should_stop(progress(Stage::Reading, done, total));
        pass(self.sheet, self.data, &wanted, &mut take, &mut go_on).await?;
        let question = |open: &Examples| open.question(self.sheet.name(open.column));
        self.reading.questions = examples.iter().map(question).collect();
        Ok(())
    }

    /// About how many rows there are, as far as the first of them tell.
    pub fn about(&self) -> usize {
        match &self.data {
            Data::Whole => self.sheet.rows(),
            Data::Text(text) => text.about(),
        }
    }

    /// The column that plays the role.
    pub fn column(&self, role: Role) -> Option<usize> {
        column(&self.reading.mapping, role)
    }

    /// The reader of the role's dates, where it has a column that is not in question.
    pub fn dates(&self, role: Role) -> Option<Dates> {
        let (column, place) = self.place(role)?;
        Some(Dates { column, place })
    }

    /// The reader of the role's numbers, where it has a column that is not in question.
    pub fn numbers(&self, role: Role) -> Option<Numbers> {
        let (column, place) = self.place(role)?;
        Some(Numbers { column, place })
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn place(&self, role: Role) -> Option<(usize, usize)> {
        let column = self.column(role)?;
        let place = self.columns.iter().position(|this| this.column == column);
        place.map(|place| (column, place))
    }
}

/// No clues yet about a column of this role, where it is one of dates or numbers.
fn clues(role: Role) -> Option<Clues> {
    match role {
        Role::Date | Role::Start | Role::End => Some(Clues::Dates(Default::default())),
        Role::Amount | Role::Score | Role::Visitors | Role::Returning => {
            Some(Clues::Numbers(Default::default()))
        }
        Role::Customer | Role::OrderId | Role::Segment | Role::Comment | Role::Visitor => None,
    }
}

/// How a column is read, by what was chosen about it and by what its cells said.
fn settle(clues: &Clues, column: usize, choices: &Choices) -> Result<Format, Open> {
    match clues {
        Clues::Dates(survey) => {
            let choice = chosen(&choices.date_orders, column);
            settle_dates(survey, choice).map(Format::Dates)
        }
        Clues::Numbers(marks) => {
            let choice = chosen(&choices.decimal_marks, column);
            settle_numbers(marks, choice).map(Format::Numbers)
        }
    }
}

fn chosen<T: Copy>(choices: &[(usize, T)], column: usize) -> Option<T> {
    let choice = choices.iter().find(|(this, _)| *this == column);
    choice.map(|(_, choice)| *choice)
}

pub(super) fn progress(stage: Stage, done: u64, total: u64) -> Progress {
    let size = |count| usize::try_from(count).unwrap_or(usize::MAX);
    Progress::of(stage, size(done), size(total))
}

/// Takes back all that was said of rows that do not count.
pub(super) fn forget_problems(reading: &mut Reading) {
    reading.reasons.clear();
    reading.problems.clear();
}

fn problem(
    reading: &mut Reading,
    sheet: &Sheet,
    record: &Record,
    (column, reason): Wrong,
    most: usize,
) {
    reading.rows_skipped += 1;
    match reading.reasons.iter_mut().find(|(this, _)| *this == reason) {
        Some((_, count)) => *count += 1,
        None => reading.reasons.push((reason, 1)),
    }
    if reading.problems.len() < most {
        reading.problems.push(Problem {
            row: record.line,
            column: column.map_or(String::new(), |column| sheet.name(column)),
            value: clipped(&record.cell(column.unwrap_or(0)), LONGEST_VALUE),
            reason,
        });
    }
}

/// A column of dates.
pub(super) struct Dates {
    pub column: usize,
    place: usize,
}

impl Dates {
    /// The date, `None` where there is none on purpose.
    pub fn maybe(&self, row: &Line) -> Result<Option<Date>, Wrong> {
        match row.value(self.place) {
            Value::Date(date) => Ok(Some(date)),
            Value::Wrong(reason) => Err((Some(self.column), reason)),
            Value::Blank | Value::Number(_) => Ok(None),
        }
    }

    #[cfg_attr(tuned, optimize(speed))]
    pub fn filled(&self, row: &Line) -> Result<Date, Wrong> {
        self.maybe(row)?.ok_or((Some(self.column), Reason::Blank))
    }

    /// Adds the dates of all rows to `days`; `false`, and nothing added, where a row has none.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn add_all(&self, columns: &[Column], days: &mut Vec<Date>) -> bool {
        let column = columns.get(self.place);
        let Some(column) = column.filter(|column| column.others.is_empty()) else {
            return false;
        };
        days.extend_from_slice(&column.days);
        true
    }
}

/// A column of numbers.
pub(super) struct Numbers {
    pub column: usize,
    place: usize,
}

impl Numbers {
    #[cfg_attr(tuned, optimize(speed))]
    pub fn filled(&self, row: &Line) -> Result<f64, Wrong> {
        let reason = match row.value(self.place) {
            Value::Number(number) => return Ok(number),
            Value::Wrong(reason) => reason,
            Value::Blank | Value::Date(_) => Reason::Blank,
        };
        Err((Some(self.column), reason))
    }

    /// Adds the numbers of all rows to `amounts`; `false`, and nothing added, where a row has none or one that is no amount.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn add_all(&self, columns: &[Column], amounts: &mut Vec<Amount>) -> bool {
        let column = columns.get(self.place);
        let Some(column) = column.filter(|column| column.others.is_empty()) else {
            return false;
        };
        let before = amounts.len();
        amounts.extend(
            column
                .numbers
                .iter()
                .map_while(|number| Amount::new(*number).ok()),
        );
        let is_all = amounts.len() == before + column.numbers.len();
        if !is_all {
            amounts.truncate(before);
        }
        is_all
    }
}

/// The number of the id in the cell.
pub(super) fn filled_id(ids: &mut Ids, row: &Line, column: usize) -> Result<u32, Wrong> {
    ids.number(&row.bytes(column))
        .ok_or((Some(column), Reason::Blank))
}
