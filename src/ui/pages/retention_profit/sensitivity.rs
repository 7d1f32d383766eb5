//! What the gain of a programme hangs on: each input by itself, and two of them together.

use crate::chart::{draw_programme, Draw};
use crate::locale::text::chart::sensitivity::{self as words, Words};
use crate::locale::text::label;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Page};
use crate::report::picture::Picture;
use crate::report::retention_profit::sensitivity::{grid, movable, tornado};
use crate::ui::components::chart::Chart;
use crate::ui::components::select::{select_field, Choice};
use crate::ui::pages::layout::Own;
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use yew::{component, html, use_state, AttrValue, Callback, Html, Properties};

/// How far inputs can be moved, with their public names.
const PARTS: [(&str, f64); 3] = [("10", 0.1), ("20", 0.2), ("50", 0.5)];
/// The inputs that are moved together at first.
const TWO: (Key, Key) = (Key::Uplift, Key::ProgrammeCost);

/// The block, of the inputs as they stand.
pub fn sensitivity(own: &Own) -> Html {
    html! { <Sensitivity inputs={own.outcome.inputs.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct SensitivityProps {
    inputs: Inputs,
}

#[component]
fn Sensitivity(props: &SensitivityProps) -> Html {
    let wording = use_wording();
    let (language, currency) = (wording.language, wording.currency);
    let chosen = use_state(|| "20".to_owned());
    let two = use_state(|| TWO);
    let part = PARTS.iter().find(|(name, _)| *name == chosen.as_str());
    let part = part.map_or(0.2, |(_, part)| *part);
    let Some(found) = tornado(&props.inputs, part) else {
        return Html::default();
    };
    let say = |this| words::text(language, this);
    let spreads = PARTS.map(|(name, part)| {
        (
            AttrValue::from(name),
            AttrValue::from(words::spread(language, part)),
        )
    });
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |name: String| chosen.set(name))
    };
    let title = words::tornado_takeaway(language, currency, &found);
    let keys = movable(&props.inputs, part);
    html! {
        <section class="block" aria-labelledby="sensitivity-title">
            <h2 id="sensitivity-title">{ say(Words::Title) }</h2>
            <p>{ say(Words::Lead) }</p>
            <div class="fields" data-columns="3">{ select_field(say(Words::Spread), "spread", spreads.to_vec(), &chosen, choose) }</div>
            <Chart draw={Draw(draw_programme)} picture={Picture::Tornado(Rc::new(found))} name={Page::RetentionProfit.as_str()} {title} />
            if keys.len() > 1 { { together(own_keys(*two, &keys), &keys, &props.inputs, part, &two, wording) } }
        </section>
    }
}

/// The two inputs as chosen; where one of them cannot be moved any more, others take its place.
fn own_keys((rows, columns): (Key, Key), keys: &[Key]) -> (Key, Key) {
    let other = |than: Key| keys.iter().copied().find(|key| *key != than);
    let rows = Some(rows).filter(|key| keys.contains(key));
    let rows = rows.or(other(columns)).unwrap_or(TWO.0);
    let columns = Some(columns).filter(|key| keys.contains(key) && *key != rows);
    (rows, columns.or(other(rows)).unwrap_or(TWO.1))
}

fn together(
    (rows, columns): (Key, Key),
    keys: &[Key],
    inputs: &Inputs,
    part: f64,
    two: &yew::UseStateHandle<(Key, Key)>,
    wording: Wording,
) -> Html {
    let language = wording.language;
    let say = |this| words::text(language, this);
    let options = |without: Key| -> Vec<Choice> {
        let offered = keys.iter().filter(|key| **key != without);
        let option = |key: &Key| {
            let name = AttrValue::from(key.as_str());
            (name, AttrValue::from(label(language, *key)))
        };
        offered.map(option).collect()
    };
    let known = keys.to_vec();
    let of_name = Rc::new(move |name: &str, before: Key| {
        let named = known.iter().copied().find(|key| key.as_str() == name);
        named.unwrap_or(before)
    });
    let choose_rows = {
        let (two, of_name) = (two.setter(), Rc::clone(&of_name));
        Callback::from(move |name: String| two.set((of_name(&name, rows), columns)))
    };
    let choose_columns = {
        let two = two.setter();
        Callback::from(move |name: String| two.set((rows, of_name(&name, columns))))
    };
    let Some(found) = grid(inputs, part, rows, columns) else {
        return Html::default();
    };
    let title = words::grid_takeaway(language, &found);
    html! {
        <>
            <h3>{ say(Words::Together) }</h3>
            <div class="fields" data-columns="2">
                { select_field(say(Words::Rows), "grid-rows", options(columns), rows.as_str(), choose_rows) }
                { select_field(say(Words::Columns), "grid-columns", options(rows), columns.as_str(), choose_columns) }
            </div>
            <Chart draw={Draw(draw_programme)} picture={Picture::Grid(Rc::new(found))} name={Page::RetentionProfit.as_str()} {title} />
        </>
    }
}
