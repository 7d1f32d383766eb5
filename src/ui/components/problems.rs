//! What the data says beyond the inputs: groups, months, the rule used, and the rows that could not be read.

use crate::analysis::answers::Counts;
use crate::ingest::problem::Reason;
use crate::job::{Ask, Facts, Reading};
use crate::locale::date::month;
use crate::locale::number::{digits, number};
use crate::locale::text::{self, LaterText};
use crate::report::name::{Key, Metric};
use crate::report::nps::of_counts;
use crate::ui::components::asked_file::AskedFile;
use crate::ui::components::table::{table, Head};
use crate::ui::wording::Wording;
use yew::{html, Html};

/// The facts of the data and its problems.
pub fn problems(wording: Wording, name: &'static str, reading: &Reading) -> Html {
    let facts = reading
        .outcome
        .as_ref()
        .map(|outcome| facts(wording, &outcome.facts));
    html! {
        <>
            { for facts }
            if !reading.problems.is_empty() { { skipped(wording, name, reading) } }
        </>
    }
}

fn facts(wording: Wording, facts: &Facts) -> Html {
    let language = wording.language;
    match facts {
        Facts::Lifespans(found) => {
            html! { <p class="facts">{ text::facts_lifespans(language, found) }</p> }
        }
        Facts::Orders(found) => {
            html! { <p class="facts">{ text::facts_orders(language, wording.currency, found) }</p> }
        }
        // Pages about data show their facts themselves.
        Facts::Shop(_) | Facts::Survey(_) | Facts::Visits(_) | Facts::Subscriptions(_) => {
            Html::default()
        }
        Facts::Answers(tally) => {
            let unnamed = |name: &String| {
                if name.is_empty() {
                    wording.later(LaterText::NoSegment).to_owned()
                } else {
                    name.clone()
                }
            };
            let segments: Vec<_> = tally
                .by_segment
                .iter()
                .map(|(name, counts)| groups(wording, unnamed(name), counts))
                .collect();
            let months: Vec<_> = tally
                .by_month
                .iter()
                .map(|(day, counts)| groups(wording, month(language, *day), counts))
                .collect();
            html! {
                <>
                    <p class="facts">{ text::facts_answers(language, tally) }</p>
                    if !segments.is_empty() { { scored(wording, "by-segment", LaterText::BySegment, LaterText::Segment, &segments) } }
                    if !months.is_empty() { { scored(wording, "by-month", LaterText::ByMonth, LaterText::Month, &months) } }
                </>
            }
        }
    }
}

/// A row of a table by segment or by month.
fn groups(wording: Wording, name: String, counts: &Counts) -> Vec<String> {
    let language = wording.language;
    let n = f64::from(counts.responses());
    let count = |part: u32| number(language, f64::from(part), 0);
    let (score, low, high) = of_counts(counts.promoters(), counts.passives(), counts.detractors());
    let points = |figure: crate::domain::figure::Figure| {
        figure
            .map(|value| wording.figure(Metric::Nps, value))
            .unwrap_or_default()
    };
    vec![
        name,
        number(language, n, 0),
        count(counts.promoters()),
        count(counts.passives()),
        count(counts.detractors()),
        points(score),
        points(low),
        points(high),
    ]
}

fn scored(
    wording: Wording,
    id: &'static str,
    title: LaterText,
    first: LaterText,
    rows: &[Vec<String>],
) -> Html {
    let metric = |metric| text::metric(wording.language, metric).to_owned();
    let label = |key| text::label(wording.language, key).to_owned();
    let head = |id, label, is_number| Head {
        id,
        label,
        is_number,
    };
    let heads = [
        head(
            if id == "by-month" { "month" } else { "segment" },
            wording.later(first).to_owned(),
            false,
        ),
        head("responses", metric(Metric::Responses), true),
        head("promoters", label(Key::Promoters), true),
        head("passives", label(Key::Passives), true),
        head("detractors", label(Key::Detractors), true),
        head("nps", metric(Metric::Nps), true),
        head(
            "nps-low",
            wording.later(LaterText::LowerBound).to_owned(),
            true,
        ),
        head(
            "nps-high",
            wording.later(LaterText::UpperBound).to_owned(),
            true,
        ),
    ];
    html! { <><h3>{ wording.later(title) }</h3>{ table(id, wording.later(title), &heads, rows) }</> }
}

/// How many rows have which problem.
fn reasons(wording: Wording, reading: &Reading) -> Html {
    let reason = |(reason, rows): &(Reason, usize)| {
        html! {
            <li data-reason={reason.as_str()}>
                <span class="num">{ number(wording.language, *rows as f64, 0) }</span>{ " " }{ text::row_reason(wording.language, *reason) }
            </li>
        }
    };
    html! { <ul class="reasons">{ for reading.reasons.iter().map(reason) }</ul> }
}

fn skipped(wording: Wording, name: &'static str, reading: &Reading) -> Html {
    let language = wording.language;
    let heads = [
        ("row", LaterText::Line),
        ("column", LaterText::Column),
        ("value", LaterText::Value),
        ("reason", LaterText::Reason),
    ]
    .map(|(id, label)| Head {
        id,
        label: wording.later(label).to_owned(),
        is_number: id == "row",
    });
    let rows: Vec<Vec<String>> = reading
        .problems
        .iter()
        .map(|problem| {
            vec![
                digits(language, &problem.row.to_string()),
                problem.column.clone(),
                problem.value.clone(),
                text::row_reason(language, problem.reason).to_owned(),
            ]
        })
        .collect();
    let label = wording.later(LaterText::DownloadCsv);
    html! {
        <>
            <h3>{ wording.later(LaterText::DataProblems) }</h3>
            <p>{ wording.later(LaterText::DataProblemsLead) }
                if reading.rows_skipped > reading.problems.len() { { " " }{ text::first_problems(language, reading.problems.len(), reading.rows_skipped) } }
            </p>
            { reasons(wording, reading) }
            { table("problems", wording.later(LaterText::DataProblems), &heads, &rows) }
            <div class="cluster"><AskedFile {label} page={name} file="problems" ask={Ask::Problems} /></div>
        </>
    }
}
