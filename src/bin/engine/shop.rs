//! The engine of the page of orders: reads a shop's log, works out what it says and fits models to it.

mod beside;
mod seat;

use mandegar::analysis::shop::worth::DAYS;
use mandegar::analysis::shop::Options;
use mandegar::domain::model::buying::{Buying, ModelName};
use mandegar::domain::model::gamma_gamma::{GammaGamma, Spend};
use mandegar::domain::model::history::{Histories, History};
use mandegar::ingest::demo;
use mandegar::ingest::steps::Steps;
use mandegar::job::answers::of_a_shop;
use mandegar::job::{Call, Engine, Kit, Request, Source, Task};
use wasm_bindgen::prelude::wasm_bindgen;

/// What this engine can do.
const KIT: Kit = Kit::shop(of_a_shop, beside::beside);

/// Works through a sample of orders. Done some times it tells the browser what is worth compiling well before there are data.
#[wasm_bindgen]
pub fn warm_up() {
    const TIMES: usize = 20;
    let sample = demo::orders();
    let (head, rows) = sample.split_once('\n').unwrap_or_default();
    let mut engine = Engine::new(KIT);
    engine.give_text(format!("{head}\n{}", rows.repeat(TIMES)));
    let call = Call::Run(Request::new(Task::Shop(Options::default()), Source::Given));
    let mut go_on = |_| false;
    let _sample = Steps::of(engine.answer_in_steps(&call, &mut go_on)).finish();
}

/// Fits models to customers who are made up, one like the next but for their times: the same for models. A fit is short, and slow
/// until it is compiled well.
#[wasm_bindgen]
pub fn warm_up_models() {
    const CUSTOMERS: u32 = 4000;
    let one = |place: u32| {
        let age = 100 + place * 37 % 600;
        History {
            repeats: place % 4 * (place % 3),
            last: age * (place % 13) / 13,
            age,
        }
    };
    let list: Vec<History> = (0..CUSTOMERS).map(one).collect();
    let spend = |(place, history): (u32, &History)| Spend {
        purchases: 1 + history.repeats,
        mean: f64::from(10 + place * 29 % 90),
    };
    let spends: Vec<Spend> = (0..).zip(&list).map(spend).collect();
    let all = Histories::new(&list, DAYS);
    let _buying = Buying::fit(ModelName::BgNbd, &all, &mut |_| false);
    let _spend = GammaGamma::fit(&spends, &mut |_| false);
}

fn main() {}
