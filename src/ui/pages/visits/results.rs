//! Everything that the page says about visits: the last two months compared, every month, and where to take it.

use crate::analysis::visits::Visits;
use crate::chart::{draw_series, Draw};
use crate::job::session::Shared;
use crate::job::{Facts, Reading};
use crate::locale::text::findings::RETURN_VISITORS;
use crate::locale::text::shared::cell;
use crate::locale::text::visits::{self as words, column, VisitsText};
use crate::report::finding::Tone;
use crate::report::inputs::Inputs;
use crate::report::name::{Confidence, DataPage, Metric};
use crate::report::picture::Picture;
use crate::report::table::Table;
use crate::report::visits::{by_month, carry, finding, picture, Told, VisitsFinding};
use crate::ui::components::chart::Chart;
use crate::ui::components::findings::{findings, told as told_list};
use crate::ui::components::headline::{headline, Headline};
use crate::ui::components::sheet::Tables;
use crate::ui::components::working::working;
use crate::ui::host::{use_host, Address, SharedHost};
use crate::ui::pages::figures::figure_row;
use crate::ui::pages::layout::{between, row, Row};
use crate::ui::pages::onward::further;
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use yew::{component, html, use_memo, use_node_ref, Callback, Html, Properties};

/// What was found, the inputs, and where the page is.
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// What was read, with its outcome.
    pub reading: Shared<Reading>,
    /// The chosen confidence.
    pub inputs: Inputs,
    /// The page's address.
    pub address: Address,
    /// Goes to another page.
    pub on_go: Callback<Address>,
}

/// What was found about visits; `None` for other data, and where there is no outcome yet.
pub fn found(reading: &Shared<Reading>) -> Option<&Visits> {
    match &reading.0.outcome.as_ref()?.facts {
        Facts::Visits(found) => Some(found),
        _ => None,
    }
}

/// What is the page's own about its tables.
const TABLES: Tables = Tables {
    page: "visits",
    column,
    cell,
};

/// Months on the page, the newest; the file has all.
const MOST_ROWS: usize = 100;

const FIRST: Row = between(
    Metric::ReturnVisitorRate,
    Metric::ReturnVisitorRateLow,
    Metric::ReturnVisitorRateHigh,
);
const SECOND: Row = between(
    Metric::ReturnVisitorRate2,
    Metric::ReturnVisitorRate2Low,
    Metric::ReturnVisitorRate2High,
);
const DIFFERENCE: [Row; 2] = [
    between(
        Metric::RateDifference,
        Metric::RateDifferenceLow,
        Metric::RateDifferenceHigh,
    ),
    row(Metric::RateDifferenceP),
];

/// What is worked out once for each reading and its inputs.
struct Summary {
    told: Told,
    table: Rc<Table>,
}

impl Summary {
    fn of(reading: &Shared<Reading>, inputs: &Inputs) -> Option<Self> {
        let outcome = reading.0.outcome.as_ref()?;
        let told = Told::new(found(reading)?, &outcome.inputs, inputs);
        let table = Rc::new(by_month(&told));
        Some(Self { told, table })
    }
}

/// All results.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let node = use_node_ref();
    let summary = use_memo(
        (props.reading.clone(), props.inputs.clone()),
        |(reading, inputs)| Summary::of(reading, inputs),
    );
    let (Some(summary), Some(visits)) = (summary.as_ref(), found(&props.reading)) else {
        return Html::default();
    };
    let say = |words| words::text(wording.language, words);
    let report = &summary.told.report;
    let sure = props.inputs.confidence().unwrap_or(Confidence::P95);
    // The newest month is what the page is about; with one month alone there is no second period.
    let (top, below) = match report.figures.get(SECOND.metric) {
        Ok(_) => (SECOND, FIRST),
        Err(_) => (FIRST, SECOND),
    };
    let top = Headline {
        metric: top.metric,
        bounds: top.bounds,
    };
    html! {
        <>
            <section class="block" aria-labelledby="results-title">
                <h2 id="results-title">{ say(VisitsText::Results) }</h2>
                { sentences(wording, &[finding::periods(visits)]) }
                { headline(wording, &report.figures, top, sure, &node) }
                { findings(wording, &RETURN_VISITORS, &report.findings) }
                <dl class="figures">
                    { figure_row(wording, &report.figures, below, true) }
                    { for DIFFERENCE.iter().map(|row| figure_row(wording, &report.figures, *row, true)) }
                </dl>
            </section>
            { months(wording, summary, visits, host.as_ref()) }
            { onwards(wording, props, &summary.told) }
            { working(wording, &report.working) }
        </>
    }
}

fn sentences(wording: Wording, findings: &[VisitsFinding]) -> Html {
    let sentence = |this: &VisitsFinding| (Tone::Plain, words::finding(wording.language, this));
    told_list(findings.iter().map(sentence))
}

fn months(wording: Wording, summary: &Summary, visits: &Visits, host: Option<&SharedHost>) -> Html {
    let say = |words| words::text(wording.language, words);
    let mut shown = summary.table.as_ref().clone();
    let from = shown.rows.len().saturating_sub(MOST_ROWS);
    shown.rows.drain(..from);
    html! {
        <section class="block" aria-labelledby="months-title">
            <h2 id="months-title">{ say(VisitsText::Months) }</h2>
            <p>{ say(VisitsText::MonthsLead) }</p>
            { sentences(wording, &finding::months(visits)) }
            { for picture(&summary.told).map(|picture| chart(wording, &picture)) }
            { TABLES.sheet(wording, say(VisitsText::Months), &shown, shown.columns.len(), None) }
            { TABLES.save_table(wording, host, &summary.table) }
        </section>
    }
}

fn chart(wording: Wording, picture: &Picture) -> Html {
    let ends = match picture {
        Picture::Series(series) => series.steps.first().zip(series.steps.last()),
        _ => None,
    };
    let title = ends.map(|(first, last)| {
        let ends = ((first.month, first.value), (last.month, last.value));
        words::months_title(wording.language, ends.0, ends.1)
    });
    html! {
        <Chart draw={Draw(draw_series)} picture={picture.clone()} name={DataPage::Visits.as_str()} {title} />
    }
}

/// The link that carries the counts to the page `return-visitors`.
fn onwards(wording: Wording, props: &ResultsProps, told: &Told) -> Html {
    let words = words::text(wording.language, VisitsText::CarryMonths);
    let carried: Vec<_> = carry::months(told)
        .map(|to| (to, words))
        .into_iter()
        .collect();
    further(wording, &props.address, &props.on_go, &carried)
}
