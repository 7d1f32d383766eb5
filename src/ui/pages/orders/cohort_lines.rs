//! Some cohorts as lines, to be compared at the same age.

use crate::chart::{draw_shop, Draw};
use crate::locale::text::shop::{self, ShopText};
use crate::report::lines::{self, LineName, Lines, LinesOf, MOST_LINES};
use crate::report::name::DataPage;
use crate::report::picture::Picture;
use crate::report::shop::ShopFinding;
use crate::report::table::{Cell, Table};
use crate::ui::components::chart::Chart;
use crate::ui::wording::use_wording;
use std::rc::Rc;
use yew::{component, html, use_state, Callback, Event, Html, Properties};

/// The newest cohorts that are offered.
const OFFERED: usize = 24;
/// Months that a cohort needs to be drawn unasked.
const TELLING: usize = 4;
/// Cohorts that are drawn unasked, with all together.
const UNASKED: usize = 3;

/// What the lines need.
#[derive(Properties, PartialEq)]
pub(super) struct LinesProps {
    /// The table of cohorts.
    pub table: Rc<Table>,
    /// What its cells tell.
    pub of: LinesOf,
    /// The first column of months that is drawn.
    pub from: usize,
}

/// The lines with the choice of cohorts.
#[component]
pub(super) fn CohortLines(props: &LinesProps) -> Html {
    let wording = use_wording();
    let chosen = use_state(|| None::<Vec<usize>>);
    let table = props.table.as_ref();
    let rows = offered(table, props.from);
    let say = |words| shop::text(wording.language, words);
    if rows.len() < 2 {
        return Html::default();
    }
    let is_offered = |row: &usize| rows.contains(row);
    let drawn: Vec<usize> = match chosen.as_ref() {
        Some(chosen) => chosen.iter().copied().filter(is_offered).collect(),
        None => unasked(table, &rows, props.from),
    };
    let option = |row: usize| {
        let name = table.rows.get(row).and_then(|cells| cells.first());
        let label = name.map(|name| shop::cell(wording.language, wording.currency, name));
        let is_drawn = drawn.contains(&row);
        let onchange = {
            let (chosen, drawn) = (chosen.clone(), drawn.clone());
            Callback::from(move |_: Event| {
                let mut next = drawn.clone();
                match is_drawn {
                    true => next.retain(|this| *this != row),
                    false => next.push(row),
                }
                next.sort_unstable();
                chosen.set(Some(next));
            })
        };
        html! {
            <label class="answer"><input type="checkbox" name="cohort-line" value={row.to_string()} checked={is_drawn}
                disabled={!is_drawn && drawn.len() >= MOST_LINES} {onchange} /><bdi>{ label }</bdi></label>
        }
    };
    let picture = lines::cohorts(table, props.of, &drawn, props.from);
    let title = ahead(&picture).map(|told| shop::finding(wording.language, &told));
    html! {
        <>
            <h3>{ say(ShopText::CohortLines) }</h3>
            <fieldset class="choices">
                <legend>{ say(ShopText::CohortLinesLead) }</legend>
                <div class="cluster">{ for rows.iter().map(|row| option(*row)) }</div>
            </fieldset>
            if !drawn.is_empty() {
                <Chart draw={Draw(draw_shop)} picture={Picture::Lines(picture)} name={DataPage::Orders.as_str()} {title} />
            }
        </>
    }
}

/// How many months of a row can be drawn.
fn months(table: &Table, row: usize, from: usize) -> usize {
    let cells = table.rows.get(row).into_iter().flatten();
    let values = cells.skip(2 + from);
    values.filter(|cell| **cell != Cell::Empty).count()
}

/// The rows that have a month to draw, the newest cohorts and all together.
fn offered(table: &Table, from: usize) -> Vec<usize> {
    let rows = 0..table.rows.len();
    let rows: Vec<usize> = rows.filter(|row| months(table, *row, from) > 0).collect();
    let cut = rows.len().saturating_sub(OFFERED + 1);
    rows.get(cut..).unwrap_or_default().to_vec()
}

/// What is drawn until the person chooses: cohorts from the oldest to the youngest that have some months behind them, and all.
fn unasked(table: &Table, rows: &[usize], from: usize) -> Vec<usize> {
    let (all, cohorts) = match rows.split_last() {
        Some((all, cohorts)) => (*all, cohorts),
        None => return Vec::new(),
    };
    let telling = cohorts.iter().copied();
    let telling: Vec<usize> = telling
        .filter(|row| months(table, *row, from) >= TELLING)
        .collect();
    let among = if telling.is_empty() {
        cohorts
    } else {
        telling.as_slice()
    };
    let last = among.len().saturating_sub(1);
    let at = |step: usize| among.get(step * last / (UNASKED - 1)).copied();
    let mut drawn: Vec<usize> = (0..UNASKED).filter_map(at).collect();
    drawn.push(all);
    drawn.dedup();
    drawn
}

/// The cohort that is ahead at the last month that all drawn cohorts have.
fn ahead(picture: &Lines) -> Option<ShopFinding> {
    let cohorts = picture.lines.iter().filter_map(|line| match line.name {
        LineName::Cohort(month) => Some((month, &line.points)),
        _ => None,
    });
    let cohorts: Vec<_> = cohorts.collect();
    if cohorts.len() < 2 {
        return None;
    }
    let shortest = cohorts.iter().map(|(_, points)| points.len()).min()?;
    let last = shortest.checked_sub(1)?;
    let values = cohorts.iter().filter_map(|(month, points)| {
        let (age, value) = points.get(last)?;
        Some((*month, *age, *value))
    });
    let (month, age, value) = values.max_by(|a, b| a.2.total_cmp(&b.2))?;
    Some(ShopFinding::Ahead {
        month,
        age: age as u32,
        share: match picture.of {
            LinesOf::CohortMoney => None,
            _ => Some(value),
        },
    })
}
