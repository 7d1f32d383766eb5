//! The catalogues: every word of the interface, as functions that cover every language.

pub mod catalogue;
pub mod chart;
mod en;
mod fa;
pub mod findings;
pub mod later;
pub mod models;
pub mod projection;
mod ru;
pub mod shared;
pub mod shop;
pub mod subscriptions;
pub mod survey;
#[cfg(test)]
mod tests;
pub mod visits;
mod words;

pub use later::LaterText;
pub use words::Text;

use crate::analysis::answers::Tally;
use crate::analysis::lifespans::{Lifespans, PeriodCounts};
use crate::analysis::orders::{Gap, Orders};
use crate::domain::date::Date;
use crate::domain::figure::Undefined;
use crate::ingest::date::{DateOrder, DayCount};
use crate::ingest::delimited::Delimiter;
use crate::ingest::demo::SurveyWords;
use crate::ingest::mapping::Role;
use crate::ingest::number::DecimalMark;
use crate::ingest::problem::{FileProblem, Reason};
use crate::job::{Progress, Stage};
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::Currency;
use crate::locale::number::percent_number;
use crate::report::figures::Conflict;
use crate::report::name::{
    CampaignKind, Confidence, DataPage, Definition, FirstMargin, Key, Metric, Model, Page, Period,
    Scale,
};
use crate::report::problem::FieldProblem;
use catalogue::catalogue;

/// A function of a language's catalogue.
macro_rules! told {
    ($language:expr, $file:ident :: $function:ident ( $($argument:expr),* )) => {
        (catalogue($language).$file.$function)($($argument),*)
    };
}

/// The same for what stands below the figures: it comes with that half of a page in every language.
macro_rules! told_later {
    ($language:expr, $file:ident :: $function:ident ( $($argument:expr),* )) => {
        match $language {
            En => en::$file::$function($($argument),*),
            Fa => fa::$file::$function($($argument),*),
            Ru => ru::$file::$function($($argument),*),
        }
    };
}

/// A text that never changes.
pub fn text(l: Language, text: Text) -> &'static str {
    told!(l, words::text(text))
}

/// The heading of a page.
pub fn page_title(l: Language, page: Page) -> &'static str {
    told!(l, pages::title(page))
}

/// The name of a page in the navigation.
pub fn page_short(l: Language, page: Page) -> &'static str {
    told!(l, pages::short(page))
}

/// The question that a page answers.
pub fn page_question(l: Language, page: Page) -> &'static str {
    told!(l, pages::question(page))
}

/// What a page does, in a sentence.
pub fn page_lead(l: Language, page: Page) -> &'static str {
    told!(l, pages::lead(page))
}

/// What a page about data is called and does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageWords {
    /// The heading.
    pub title: &'static str,
    /// The name in the navigation.
    pub short: &'static str,
    /// The question that it answers.
    pub question: &'static str,
    /// What it does, in a sentence.
    pub lead: &'static str,
}

/// What a page about data is called and does.
pub fn data_page(l: Language, page: DataPage) -> PageWords {
    told!(l, pages::data_page(page))
}

/// The heading of a page's place for data.
pub fn data_title(l: Language, page: Page) -> &'static str {
    told_later!(l, pages::data_title(page))
}

/// What a file for a page holds.
pub fn data_lead(l: Language, page: Page) -> &'static str {
    told_later!(l, pages::data_lead(page))
}

/// The label of a field.
pub fn label(l: Language, key: Key) -> &'static str {
    told!(l, fields::label(key))
}

/// What to enter in a field; empty where the label says it all.
pub fn hint(l: Language, key: Key) -> &'static str {
    told!(l, fields::hint(key))
}

/// The unit shown inside a field; empty where there is none.
pub fn unit(l: Language, c: Currency, key: Key) -> &'static str {
    told!(l, fields::unit(c, key))
}

/// The short name of an input in a formula.
pub fn input_term(l: Language, key: Key) -> &'static str {
    told_later!(l, fields::term(key))
}

/// A period as a choice.
pub fn period(l: Language, period: Period) -> &'static str {
    told!(l, fields::period(period))
}

/// The name of a rule of churn.
pub fn definition(l: Language, definition: Definition) -> &'static str {
    told!(l, fields::definition(definition))
}

/// The formula of a rule of churn in words.
pub fn definition_rule(l: Language, definition: Definition) -> &'static str {
    told!(l, fields::definition_rule(definition))
}

/// A scale as a choice.
pub fn scale(l: Language, scale: Scale) -> &'static str {
    told!(l, fields::scale(scale))
}

/// A kind of campaign as a choice.
pub fn campaign(l: Language, kind: CampaignKind) -> &'static str {
    told!(l, fields::campaign(kind))
}

/// Yes or no as a choice.
pub fn switch(l: Language, is_on: bool) -> &'static str {
    told!(l, fields::switch(is_on))
}

/// A model of lifetime value as a choice.
pub fn model(l: Language, model: Model) -> &'static str {
    told!(l, fields::model(model))
}

/// When the first margin comes, as a choice.
pub fn first_margin(l: Language, first: FirstMargin) -> &'static str {
    told!(l, fields::first_margin(first))
}

/// The formula of a timing: M margin, r retention and d discount of a period.
pub fn first_margin_rule(l: Language, first: FirstMargin) -> &'static str {
    told!(l, fields::first_margin_rule(first))
}

/// A confidence level: `95%`.
pub fn confidence(l: Language, confidence: Confidence) -> String {
    let percent = match confidence {
        Confidence::P80 => 80.0,
        Confidence::P90 => 90.0,
        Confidence::P95 => 95.0,
        Confidence::P99 => 99.0,
    };
    percent_number(l, percent, 0)
}

/// The name of a currency as a choice.
pub fn currency_name(l: Language, currency: Currency) -> &'static str {
    told!(l, fields::currency(currency))
}

/// The name of a result.
pub fn metric(l: Language, metric: Metric) -> &'static str {
    told!(l, metrics::label(metric))
}

/// What a result means, in a line; empty for bounds.
pub fn metric_why(l: Language, metric: Metric) -> &'static str {
    told!(l, metrics::why(metric))
}

/// The short name of a result in a formula.
pub fn metric_term(l: Language, metric: Metric) -> &'static str {
    told_later!(l, metrics::term(metric))
}

/// Why a result does not exist and what to do about it.
pub fn undefined(l: Language, metric: Metric, reason: Undefined) -> &'static str {
    told!(l, undefined::undefined(metric, reason))
}

/// The bounds of a result in words.
pub fn between(
    l: Language,
    c: Currency,
    metric: Metric,
    (low, high): (f64, f64),
    sure: Confidence,
) -> String {
    told!(l, sentences::between(c, metric, low, high, sure))
}

/// What a field must hold for a result to be `goal`.
pub fn solved(l: Language, c: Currency, key: Key, metric: Metric, value: f64, goal: f64) -> String {
    told!(l, sentences::solved(c, key, metric, value, goal))
}

/// No legal value of a field gives the result that was asked for.
pub fn not_reachable(l: Language, key: Key, metric: Metric) -> String {
    told!(l, sentences::not_reachable(key, metric))
}

/// A count was sought and came out as a fraction: the whole number that still reaches the goal.
pub fn whole_number(l: Language, key: Key, rounded: f64) -> String {
    told!(l, sentences::whole_number(key, rounded))
}

/// How many detractors must become passives for an NPS of `goal`.
pub fn conversions(l: Language, n: f64, goal: f64) -> String {
    told!(l, sentences::conversions(n, goal))
}

/// When a printed page was printed.
pub fn printed_on(l: Language, date: Date) -> String {
    told!(l, sentences::printed_on(date))
}

/// Why a field refuses what was typed.
pub fn field_problem(l: Language, problem: FieldProblem) -> String {
    told!(l, problems::field(problem))
}

/// Why inputs contradict each other.
pub fn conflict(l: Language, conflict: &Conflict) -> String {
    told!(l, problems::conflict(conflict))
}

/// Why a file gives no table.
pub fn file_problem(l: Language, problem: FileProblem) -> String {
    told_later!(l, problems::file(problem))
}

/// What is wrong with a row.
pub fn row_reason(l: Language, reason: Reason) -> &'static str {
    told_later!(l, problems::row(reason))
}

/// Why a log of orders gives no figure.
pub fn gap(l: Language, gap: Gap) -> &'static str {
    told_later!(l, problems::gap(gap))
}

/// What stands between cells.
pub fn delimiter(l: Language, delimiter: Delimiter) -> &'static str {
    told_later!(l, data::delimiter(delimiter))
}

/// What a column stands for.
pub fn role(l: Language, role: Role) -> &'static str {
    told_later!(l, data::role(role))
}

/// An order of day, month and year.
pub fn date_order(l: Language, order: DateOrder) -> &'static str {
    told_later!(l, data::date_order(order))
}

/// What a column of dates that are numbers counts.
pub fn day_count(l: Language, count: DayCount) -> &'static str {
    told_later!(l, data::day_count(count))
}

/// A decimal mark.
pub fn decimal_mark(l: Language, mark: DecimalMark) -> &'static str {
    told_later!(l, data::decimal_mark(mark))
}

/// What a column is called whose file does not name it, by its number in digits of the language.
pub fn unnamed_column(l: Language, number: &str) -> String {
    told_later!(l, data::unnamed_column(number))
}

/// The question how the dates of a column are to be read.
pub fn question_dates(l: Language, column: &str) -> String {
    told_later!(l, data::question_dates(column))
}

/// The question how the numbers of a column are to be read.
pub fn question_numbers(l: Language, column: &str) -> String {
    told_later!(l, data::question_numbers(column))
}

/// A part of the work.
pub fn stage(l: Language, stage: Stage) -> &'static str {
    told_later!(l, data::stage(stage))
}

/// How far the work is.
pub fn progress(l: Language, progress: Progress) -> String {
    let share = progress.done as f64 / progress.total.max(1) as f64;
    let mut told = told_later!(l, data::progress(progress.stage, share.min(1.0)));
    if let (Some(rows), Stage::Reading) = (progress.rows, progress.stage) {
        let size = |bytes: usize| bytes as f64 / 1e6;
        let (done, total, rows) = (size(progress.done), size(progress.total), rows as f64);
        told += &told_later!(l, data::progress_size(done, total, rows));
    }
    if let Some(pace) = progress.pace {
        told += &told_later!(l, data::progress_pace(pace as f64));
    }
    told
}

/// How many rows entered the figures and how many did not.
pub fn rows_read(l: Language, read: usize, skipped: usize) -> String {
    told_later!(l, data::rows_read(read as f64, skipped as f64))
}

/// Only the first problems are listed.
pub fn first_problems(l: Language, listed: usize, all: usize) -> String {
    told_later!(l, data::first_problems(listed as f64, all as f64))
}

/// How long a pasted text is.
pub fn quoted_lines(l: Language, n: usize) -> String {
    told_later!(l, data::quoted_lines(n as f64))
}

/// What was counted in a file of answers.
pub fn facts_answers(l: Language, tally: &Tally) -> String {
    told_later!(l, data::facts_answers(tally))
}

/// What was counted in a file of customers: the period, the time that the data cover, and what is odd.
pub fn facts_lifespans(l: Language, lifespans: &Lifespans) -> String {
    told_later!(l, data::facts_lifespans(lifespans))
}

/// A period of a file of customers as a choice.
pub fn period_choice(l: Language, period: &PeriodCounts) -> String {
    told_later!(l, data::period_choice(period))
}

/// What was counted in a log of orders, and by which rule customers were lost.
pub fn facts_orders(l: Language, c: Currency, orders: &Orders) -> String {
    told_later!(l, data::facts_orders(c, orders))
}

/// What the sample survey says in words.
pub fn survey_words(l: Language) -> &'static SurveyWords {
    match l {
        En => &en::data::SURVEY_WORDS,
        Fa => &fa::data::SURVEY_WORDS,
        Ru => &ru::data::SURVEY_WORDS,
    }
}
