//! What the gain of a programme hangs on: each input by itself, and two of them together.

use super::ranges::{bounds, Bounds, Typing};
use crate::chart::{draw_programme, Draw};
use crate::locale::text::chart::sensitivity::{self as words, Words};
use crate::locale::text::label;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Page, Spread};
use crate::report::picture::Picture;
use crate::report::retention_profit::range::Range;
use crate::report::retention_profit::sensitivity::{gain, grid, tornado};
use crate::state::calculator::Msg;
use crate::state::ranges::Ranges;
use crate::ui::components::chart::Chart;
use crate::ui::components::select::{select_field, Choice};
use crate::ui::pages::layout::Own;
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use yew::{component, html, use_state, AttrValue, Callback, Html, Properties};

/// The block, of the inputs as they stand.
pub fn sensitivity(own: &Own) -> Html {
    let ranges = Ranges::of(own.calculator.others());
    html! { <Sensitivity inputs={own.outcome.inputs.clone()} {ranges} on={own.on.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct SensitivityProps {
    inputs: Inputs,
    ranges: Ranges,
    on: Callback<Msg>,
}

#[component]
fn Sensitivity(props: &SensitivityProps) -> Html {
    let wording = use_wording();
    let (language, currency) = (wording.language, wording.currency);
    let typing = use_state(|| Typing::None);
    let SensitivityProps { inputs, ranges, on } = props;
    if gain(inputs).is_err() {
        return Html::default();
    }
    let say = |this| words::text(language, this);
    let moved = ranges.ranges(inputs);
    let found = tornado(inputs, &moved).map(Rc::new);
    let choose = {
        let (ranges, on) = (ranges.clone(), on.clone());
        Callback::from(move |name: String| {
            let spread = Spread::from_name(&name).unwrap_or(Spread::Own);
            on.emit(Msg::Keep(ranges.with_spread(spread).pairs(), None));
        })
    };
    let fields = Bounds {
        wording,
        inputs,
        ranges,
        typing: &typing,
        on,
    };
    let wide: Vec<(Key, Range)> = moved
        .into_iter()
        .filter(|(_, range)| range.low < range.high)
        .collect();
    html! {
        <section class="block" aria-labelledby="sensitivity-title">
            <h2 id="sensitivity-title">{ say(Words::Title) }</h2>
            <p>{ say(Words::Lead) }</p>
            <div class="fields" data-columns="2">{ select_field(say(Words::Spread), "spread", spreads(wording), ranges.spread().as_str(), choose) }</div>
            { bounds(&fields) }
            if let Some(found) = found {
                <Chart draw={Draw(draw_programme)} title={words::tornado_takeaway(language, currency, &found)} picture={Picture::Tornado(found)} name={Page::RetentionProfit.as_str()} />
            }
            { together(wording, inputs, ranges, &wide, on) }
        </section>
    }
}

fn spreads(wording: Wording) -> Vec<Choice> {
    let option = |spread: &Spread| {
        let label = words::spread(wording.language, *spread);
        (AttrValue::from(spread.as_str()), AttrValue::from(label))
    };
    Spread::ALL.iter().map(option).collect()
}

/// The gain by two inputs, of those that can be moved.
fn together(
    wording: Wording,
    inputs: &Inputs,
    ranges: &Ranges,
    wide: &[(Key, Range)],
    on: &Callback<Msg>,
) -> Html {
    let language = wording.language;
    let say = |this| words::text(language, this);
    let Some([rows, columns]) = ranges.together(wide) else {
        return Html::default();
    };
    let Some(found) = grid(inputs, rows, columns) else {
        return Html::default();
    };
    let (down, across) = (rows.0, columns.0);
    let options = |without: Key| -> Vec<Choice> {
        let offered = wide.iter().filter(|(key, _)| *key != without);
        let option = |(key, _): &(Key, Range)| {
            let name = AttrValue::from(key.as_str());
            (name, AttrValue::from(label(language, *key)))
        };
        offered.map(option).collect()
    };
    let choose = |of: fn(Key, (Key, Key)) -> (Key, Key)| {
        let (ranges, on) = (ranges.clone(), on.clone());
        Callback::from(move |name: String| {
            if let Some(key) = Key::from_name(&name) {
                let (rows, columns) = of(key, (down, across));
                on.emit(Msg::Keep(ranges.with_together(rows, columns).pairs(), None));
            }
        })
    };
    let choose_rows = choose(|key, (_, columns)| (key, columns));
    let choose_columns = choose(|key, (rows, _)| (rows, key));
    let title = words::grid_takeaway(language, &found);
    html! {
        <>
            <h3>{ say(Words::Together) }</h3>
            <div class="fields" data-columns="2">
                { select_field(say(Words::Rows), "grid-rows", options(across), down.as_str(), choose_rows) }
                { select_field(say(Words::Columns), "grid-columns", options(down), across.as_str(), choose_columns) }
            </div>
            <Chart draw={Draw(draw_programme)} picture={Picture::Grid(Rc::new(found))} name={Page::RetentionProfit.as_str()} {title} />
        </>
    }
}
