//! A chart does not mirror: time runs from left to right in every language, and no style turns a picture round.

use super::clean;
use super::source::files;
use mandegar::chart::{Drawing, Size};
use mandegar::locale::language::Language;
use mandegar::locale::money::Currency;
use mandegar::report::inputs::Inputs;
use mandegar::report::name::{Key, Page};
use mandegar::report::picture::Picture;
use mandegar::report::report;

/// The pictures that have time on their axis.
fn over_time() -> Vec<Picture> {
    let churn = Inputs::default()
        .number(Key::Start, 1000.0)
        .number(Key::New, 0.0)
        .number(Key::Lost, 62.0);
    let value = [
        (Key::Arpa, 100.0),
        (Key::Margin, 80.0),
        (Key::Churn, 5.0),
        (Key::Discount, 0.0),
        (Key::Cac, 500.0),
        (Key::TargetRatio, 3.0),
    ];
    let value = value
        .into_iter()
        .fold(Inputs::default(), |inputs, (key, number)| {
            inputs.number(key, number)
        });
    let pages = [(Page::Churn, churn), (Page::ClvCac, value)];
    pages
        .iter()
        .flat_map(|(page, inputs)| report(*page, inputs).pictures)
        .filter(|picture| matches!(picture, Picture::Decay(_) | Picture::BreakEven(_)))
        .collect()
}

/// What is wrong with a drawing that should run from left to right.
fn runs(drawing: &Drawing) -> Option<&'static str> {
    let places: Vec<f64> = drawing.points.iter().map(|point| point.x).collect();
    if places.len() < 2 || places.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Some("its points do not run from left to right");
    }
    drawing
        .svg
        .contains("scale(-")
        .then_some("it is turned round")
}

#[test]
fn charts_run_from_left_to_right() {
    let pictures = over_time();
    assert_eq!(pictures.len(), 2, "one for each page with time");
    let size = Size {
        width: 640,
        height: 320,
    };
    for picture in &pictures {
        for language in [Language::En, Language::Fa, Language::Ru] {
            let drawing = draw(picture, language, Currency::Usd, size);
            assert_eq!(runs(&drawing), None, "{language:?}: {picture:?}");
        }
    }
}

#[test]
fn charts_run_from_left_to_right_catches() {
    let size = Size {
        width: 640,
        height: 320,
    };
    let good = draw(&over_time()[0], Language::Fa, Currency::Usd, size);
    let mut reversed = good.clone();
    reversed.points.reverse();
    assert!(runs(&reversed).is_some());
    let mut turned = good;
    turned.svg += "<g transform=\"scale(-1 1)\"/>";
    assert!(runs(&turned).is_some());
}

/// Rules of a style sheet that turn a chart or the picture in it round.
fn turned(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for rule in text.split('}') {
        let (selector, body) = rule.rsplit_once('{').unwrap_or(("", rule));
        let picture = selector.contains("chart") || selector.contains("svg");
        let turns = body.contains("scaleX(-") || body.contains("scale(-") || body.contains(": rtl");
        if picture && turns {
            let name = selector.trim().lines().last().unwrap_or("").trim();
            complaints.push(format!("{path}: `{name}` turns a chart round"));
        }
    }
    complaints
}

#[test]
fn styles_turn_no_chart_round() {
    let sheets = files()
        .into_iter()
        .filter(|(path, _)| path.ends_with(".css"));
    clean(
        sheets
            .flat_map(|(path, text)| turned(&path, &text))
            .collect(),
    );
}

#[test]
fn styles_turn_no_chart_round_catches() {
    let bad = "@layer a { [dir=rtl] .chart { transform: scaleX(-1); } }";
    assert_eq!(turned("a.css", bad).len(), 1);
    let good = ".chart { direction: ltr; } [dir=rtl] .arrow { transform: scaleX(-1); }";
    assert!(turned("a.css", good).is_empty());
}

fn draw(picture: &Picture, language: Language, currency: Currency, size: Size) -> Drawing {
    mandegar::chart::draw(picture, language, currency, size).unwrap()
}
