//! Everything that the page says about a survey: the score, its segments and months, what people wrote, and where to take it.

use super::comments::Comments;
use crate::analysis::survey::Survey;
use crate::chart::{draw_survey, Draw};
use crate::job::session::Shared;
use crate::job::{Facts, Reading};
use crate::locale::text::findings::NPS;
use crate::locale::text::survey::{self as words, cell, column, SurveyText};
use crate::report::carry::Carried;
use crate::report::inputs::Inputs;
use crate::report::name::{Confidence, DataPage, Metric, Scale};
use crate::report::picture::Picture;
use crate::report::survey::{carry, finding, picture, tables, Part, SurveyFinding, Told};
use crate::report::table::Table;
use crate::report::takeaway;
use crate::ui::components::chart::Chart;
use crate::ui::components::findings::{findings, told as told_list};
use crate::ui::components::fold::Fold;
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
    /// The chosen scale and confidence.
    pub inputs: Inputs,
    /// The page's address.
    pub address: Address,
    /// Goes to another page.
    pub on_go: Callback<Address>,
}

/// What was found in a survey; `None` for other data, and where there is no outcome yet.
pub fn found(reading: &Shared<Reading>) -> Option<&Survey> {
    match &reading.0.outcome.as_ref()?.facts {
        Facts::Survey(found) => Some(found),
        _ => None,
    }
}

/// What is the page's own about its tables.
const TABLES: Tables = Tables {
    page: "survey",
    column,
    cell,
};

/// Rows of a table on the page; the file has all.
const MOST_ROWS: usize = 100;

const HEADLINE: Headline = Headline {
    metric: Metric::Nps,
    bounds: Some((Metric::NpsLow, Metric::NpsHigh)),
};

/// Figures below the headline.
const FIGURES: [Row; 6] = [
    row(Metric::Responses),
    row(Metric::NpsMargin),
    between(
        Metric::PromoterShare,
        Metric::PromoterShareLow,
        Metric::PromoterShareHigh,
    ),
    between(
        Metric::PassiveShare,
        Metric::PassiveShareLow,
        Metric::PassiveShareHigh,
    ),
    between(
        Metric::DetractorShare,
        Metric::DetractorShareLow,
        Metric::DetractorShareHigh,
    ),
    row(Metric::MeanScore),
];

/// Figures that one survey does not have; for machines alone.
const ABSENT: [Row; 5] = [
    between(Metric::Nps2, Metric::Nps2Low, Metric::Nps2High),
    between(
        Metric::NpsDifference,
        Metric::NpsDifferenceLow,
        Metric::NpsDifferenceHigh,
    ),
    row(Metric::NpsDifferenceP),
    row(Metric::BenchmarkP),
    row(Metric::SampleSize),
];

/// What is worked out once for each reading and its inputs.
struct Summary {
    told: Told,
    scores: Rc<Table>,
    segments: Rc<Table>,
    months: Rc<Table>,
}

impl Summary {
    fn of(reading: &Shared<Reading>, inputs: &Inputs) -> Option<Self> {
        let outcome = reading.0.outcome.as_ref()?;
        let survey = found(reading)?;
        let told = Told::new(survey, &outcome.inputs, inputs);
        let scale = inputs.scale().unwrap_or(Scale::ZeroToTen);
        Some(Self {
            scores: Rc::new(tables::scores(&survey.tally.all, scale)),
            segments: Rc::new(tables::by_segment(&told)),
            months: Rc::new(tables::by_month(&told)),
            told,
        })
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
    let (Some(summary), Some(survey)) = (summary.as_ref(), found(&props.reading)) else {
        return Html::default();
    };
    let say = |words| words::text(wording.language, words);
    let figures = &summary.told.report.figures;
    let sure = props.inputs.confidence().unwrap_or(Confidence::P95);
    let host = host.as_ref();
    html! {
        <>
            <section class="block" aria-labelledby="results-title">
                <h2 id="results-title">{ say(SurveyText::Results) }</h2>
                { headline(wording, figures, HEADLINE, sure, &node) }
                { findings(wording, &NPS, &summary.told.report.findings) }
                <dl class="figures">
                    { for FIGURES.iter().map(|row| figure_row(wording, figures, *row, true)) }
                    { for ABSENT.iter().map(|row| figure_row(wording, figures, *row, false)) }
                </dl>
            </section>
            { scores(wording, summary, host) }
            { segments(wording, summary, host) }
            { months(wording, summary, survey, host) }
            <Comments reading={props.reading.clone()} />
            { onwards(wording, props, &summary.told) }
            { working(wording, &summary.told.report.working) }
        </>
    }
}

fn scores(wording: Wording, summary: &Summary, host: Option<&SharedHost>) -> Html {
    let say = |words| words::text(wording.language, words);
    let pictures = summary.told.report.pictures.iter();
    let answers = pictures.filter(|picture| matches!(picture, Picture::Answers(_)));
    html! {
        <section class="block" aria-labelledby="scores-title">
            <h2 id="scores-title">{ say(SurveyText::Scores) }</h2>
            { for answers.map(|picture| chart(picture, above(wording, picture))) }
            <Fold is_open=false>
                <>
                    <summary>{ say(SurveyText::ScoresLead) }</summary>
                    { TABLES.sheet(wording, say(SurveyText::Scores), &summary.scores, summary.scores.columns.len(), None) }
                </>
            </Fold>
            { TABLES.save_table(wording, host, &summary.scores) }
        </section>
    }
}

fn above(wording: Wording, picture: &Picture) -> Option<String> {
    let finding = takeaway::nps(picture)?;
    Some((NPS.sentence)(wording.language, wording.currency, &finding))
}

fn chart(picture: &Picture, title: Option<String>) -> Html {
    html! {
        <Chart draw={Draw(draw_survey)} picture={picture.clone()} name={DataPage::Survey.as_str()} {title} />
    }
}

/// A block of parts: what is found, a picture, the table with a mark at the parts that differ, its file.
struct Block<'a> {
    id: &'static str,
    title: SurveyText,
    lead: SurveyText,
    findings: Vec<SurveyFinding>,
    picture: Option<(Picture, String)>,
    table: &'a Rc<Table>,
    parts: Vec<&'a Part>,
    /// The marks of a part that is above, and of one below.
    marks: [SurveyText; 2],
}

fn block(wording: Wording, block: Block, host: Option<&SharedHost>) -> Html {
    let say = |words| words::text(wording.language, words);
    if block.parts.is_empty() {
        return Html::default();
    }
    let sentence = |this: &SurveyFinding| (this.tone(), words::finding(wording.language, this));
    let [above, below] = block.marks;
    let mark = |row: usize| {
        let part = block.parts.get(row);
        let against = part.and_then(|part| part.against).filter(|a| a.is_real);
        let words = against.map(|against| {
            say(if against.difference > 0.0 {
                above
            } else {
                below
            })
        });
        html! { <>{ for words }</> }
    };
    let mut shown = block.table.as_ref().clone();
    shown.rows.truncate(MOST_ROWS);
    let is_cut = block.table.rows.len() > MOST_ROWS;
    let title_id = format!("{}-title", block.id);
    html! {
        <section class="block" aria-labelledby={title_id.clone()}>
            <h2 id={title_id}>{ say(block.title) }</h2>
            <p>{ say(block.lead) }</p>
            { told_list(block.findings.iter().map(sentence)) }
            { for block.picture.into_iter().map(|(picture, title)| chart(&picture, Some(title))) }
            { TABLES.sheet(wording, say(block.title), &shown, shown.columns.len(), Some(&mark)) }
            if is_cut { <p class="note">{ say(SurveyText::Cut) }</p> }
            { TABLES.save_table(wording, host, block.table) }
        </section>
    }
}

fn segments(wording: Wording, summary: &Summary, host: Option<&SharedHost>) -> Html {
    let told = &summary.told;
    let drawn = told.segments.iter().take(picture::MOST_SEGMENTS);
    let score = |(name, part): &'_ (String, Part)| (name.clone(), part.nps);
    let scores: Vec<_> = drawn.map(score).collect();
    let best = scores.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let worst = scores.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let title = best.zip(worst).map(|(best, worst)| {
        words::segments_title(wording.language, (&best.0, best.1), (&worst.0, worst.1))
    });
    let block_of = Block {
        id: "segments",
        title: SurveyText::Segments,
        lead: SurveyText::SegmentsLead,
        findings: finding::segments(told),
        picture: picture::segments(told).zip(title),
        table: &summary.segments,
        parts: told.segments.iter().map(|(_, part)| part).collect(),
        marks: [SurveyText::Above, SurveyText::Below],
    };
    block(wording, block_of, host)
}

fn months(wording: Wording, summary: &Summary, survey: &Survey, host: Option<&SharedHost>) -> Html {
    let told = &summary.told;
    let from = told.months.len().saturating_sub(picture::MOST_MONTHS);
    let ends = told.months.get(from).zip(told.months.last());
    let title = ends.map(|((from, first), (to, last))| {
        words::months_title(wording.language, (*from, first.nps), (*to, last.nps))
    });
    let block_of = Block {
        id: "months",
        title: SurveyText::Months,
        lead: SurveyText::MonthsLead,
        findings: finding::months(told, survey),
        picture: picture::months(told).zip(title),
        table: &summary.months,
        parts: told.months.iter().map(|(_, part)| part).collect(),
        marks: [SurveyText::Up, SurveyText::Down],
    };
    block(wording, block_of, host)
}

/// Links that carry the counts to the page `nps`.
fn onwards(wording: Wording, props: &ResultsProps, told: &Told) -> Html {
    let say = |words| words::text(wording.language, words);
    let answers = carry::answers(told).map(|to| (to, say(SurveyText::CarryAnswers)));
    let months = carry::last_months(told).map(|to| (to, say(SurveyText::CarryMonths)));
    let carried: Vec<(Carried, _)> = answers.into_iter().chain(months).collect();
    further(wording, &props.address, &props.on_go, &carried)
}
